// Every screen in light and dark, wide and narrow, into target/screenshots: to be looked at.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { gold, openWindow, root, seed, startBridge } from "./harness.mjs";
import { addresses, changed, files, kept } from "./scenes.mjs";
import { startWeb } from "./web.mjs";

const folder = join(root, "target/screenshots");
mkdirSync(folder, { recursive: true });
const only = process.argv.slice(2);

const bridge = await startBridge();
try {
  const empty = await openWindow(bridge);
  await scene(empty.page, "first-initials", async () => empty.page.getByRole("dialog").waitFor());
  await bridge.call("set_initials", { initials: "AK" });
  await scene(empty.page, "empty", async () => empty.page.reload());
  await scene(empty.page, "opening", async () => {
    // The host takes its time.
    await empty.page.route(/\/call\/(?:state|open_view)$/, () => {});
    await empty.page.reload();
    await empty.page.getByRole("heading", { name: "Opening the library…", level: 2 }).waitFor();
  });
  await empty.browser.close();

  const ids = await seed(bridge);
  const dam = await bridge.call("article", { id: ids.at(-1) });
  const quotes = dam.quotes.map((quote) => quote.id);
  await bridge.call("review", { ids: quotes.slice(0, 2), status: "checked" });
  await bridge.call("review", { ids: quotes.slice(6, 7), status: "rejected" });
  await bridge.call("tag", { path: "Water/Dams", targets: quotes.slice(0, 3) });
  await bridge.call("tag", { path: "Rhetoric/Dismissal", targets: quotes.slice(2, 3) });
  await bridge.call("define_tag", { path: "Water", colour: "#2f6fb3", definition: "Rivers, dams, pipes and what they cost. Not: weather." });
  await bridge.call("define_tag", { path: "Rhetoric", colour: "#7a4fb0" });
  await bridge.call("add_note", { target: quotes[2], body: "Same words as in **last year’s** letter; ask for the *minutes*.\n\n- who rang?\n- when?", private: false });
  await bridge.call("add_link", { from: ids.at(-1), kind: "related", to: ids[0], note: "same company" });

  const { page, browser } = await openWindow(bridge);
  const go = (name) => page.getByRole("navigation").getByRole("button", { name }).first().click();
  const open = async (headline) => {
    await go("All articles");
    await page.getByRole("option").filter({ hasText: headline }).first().click();
    await page.locator("article h1").filter({ hasText: headline }).waitFor();
  };
  await scene(page, "list", () => go("All articles"));
  await scene(page, "reader", () => open("We were not consulted"));
  await scene(page, "reader-chosen", async () => {
    for (let i = 0; i < 3; i++) await page.keyboard.press("j");
  });
  await scene(page, "reader-why", () => page.keyboard.press("w"));
  await scene(page, "reader-speaker", () => page.keyboard.press("s"));
  await page.keyboard.press("Escape");
  await scene(page, "reader-tag", () => page.keyboard.press("t"));
  await page.keyboard.press("Escape");
  await scene(page, "reader-edges", () => page.keyboard.press("e"));
  await page.keyboard.press("Escape");
  await scene(page, "reader-ru", () => open("газ подорожает"));
  await scene(page, "reader-uz", () => open("Ichimlik suvi"));
  await scene(page, "search", async () => {
    await page.locator("#search").fill("water OR вода OR suv");
    await page.locator(".hit").first().waitFor();
  });
  await page.locator("#search").fill("");
  await scene(page, "search-wrong", () => page.locator("#search").fill("speker:Lee"));
  await page.locator("#search").fill("");
  await scene(page, "quotes", () => go("All quotations"));
  await scene(page, "people", async () => {
    await go("People");
    await page.locator("#people [role=option]").first().click();
    await page.locator("article h1").waitFor();
  });
  await scene(page, "tags", async () => {
    await go("Tags");
    await page.getByRole("treeitem").last().click();
  });
  await scene(page, "notes", () => go("Notes"));
  await scene(page, "history", () => go("History"));
  await scene(page, "add", () => page.getByRole("button", { name: "Add article" }).click());
  await scene(page, "preview", async () => {
    await page.getByRole("textbox", { name: "Text of the page" }).fill(gold("en-03-harbour-toll"));
    await page.getByRole("button", { name: "Read the page" }).click();
    await page.getByRole("button", { name: "Add to the library" }).waitFor();
  });
  await go("All articles");
  await scene(page, "palette", () => page.keyboard.press("Control+k"));
  await page.keyboard.press("Escape");
  await scene(page, "help", () => page.keyboard.press("?"));
  await page.keyboard.press("Escape");
  await scene(page, "export", async () => {
    await page.keyboard.press("Control+e");
    await page.locator("table td").first().waitFor();
  });
  await scene(page, "export-briefing", async () => {
    await page.getByRole("radio", { name: "Briefing for Word" }).check();
    await page.getByRole("radio", { name: "By speaker" }).check();
    await page.locator(".page blockquote").first().waitFor();
  });
  await scene(page, "export-refused", async () => {
    await bridge.answerDialog([join(bridge.home, "no such folder/briefing.docx")]);
    await page.getByRole("button", { name: "Export…", exact: true }).click();
    await page.getByRole("alert").waitFor();
  });
  await page.keyboard.press("Escape");
  await scene(page, "settings", async () => {
    await page.keyboard.press("Control+,");
    await page.locator("#citation-look", { hasText: "“" }).waitFor();
  });
  await scene(page, "settings-wrong", () => page.getByRole("textbox", { name: "Form of citations" }).fill("{words} — {spaeker}"));
  await scene(page, "settings-contrast", () => page.getByRole("radio", { name: "High contrast" }).check());
  await page.getByRole("group", { name: "Appearance" }).getByRole("radio", { name: "As the system" }).check();
  await page.keyboard.press("Escape");
  await browser.close();

  const russian = await openWindow(bridge, { locale: "ru-RU" });
  await scene(russian.page, "in-russian", async () => {
    await russian.page.getByRole("option").filter({ hasText: "We were not consulted" }).first().click();
    await russian.page.locator("article h1").first().waitFor();
    await russian.page.keyboard.press("j");
  });
  await russian.browser.close();

  await others();

  await bridge.call("close_library");
  const start = await openWindow(bridge);
  await scene(start.page, "start", () => start.page.locator("#about").waitFor());
  await start.browser.close();
} catch (failure) {
  console.error(failure);
  process.exitCode = 1;
} finally {
  bridge.stop();
}
// A browser that a failure left open would keep the process.
process.exit();

/** What needs files, a web and pages that change, in both languages: each in a library of its own. */
async function others() {
  for (const [locale, tail] of [["en-GB", ""], ["ru-RU", "-ru"]]) {
    const bridge = await startBridge();
    const web = await startWeb();
    try {
      await seed(bridge);
      const id = await changed(bridge);
      const { page, browser } = await openWindow(bridge, { locale });
      await page.getByRole("option").first().waitFor();
      const take = (name) => scene(page, `${name}${tail}`, () => {});
      await kept({ bridge, page, id, take });
      await files({ bridge, page, take });
      await addresses({ bridge, page, web, take });
      await browser.close();
    } finally {
      web.stop();
      bridge.stop();
    }
  }
}

/** Bring the window to a state and take it in both schemes and sizes. */
async function scene(page, name, set) {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await set();
  if (only.length > 0 && !only.includes(name)) return;
  await page.evaluate(() => document.fonts.ready);
  for (const [width, height] of [[1280, 800], [900, 700]]) {
    await page.setViewportSize({ width, height });
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      await page.waitForTimeout(180);
      await page.screenshot({ path: join(folder, `${name}-${colorScheme}-${width}.png`) });
    }
  }
  await page.setViewportSize({ width: 1280, height: 800 });
}
