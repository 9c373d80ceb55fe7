// High contrast, and colours that the system forces: every screen can be read, and no sign is lost.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { barriers, openWindow, root, seed, startBridge } from "./harness.mjs";

let bridge, browser, page, complaints;
before(async () => {
  bridge = await startBridge();
  const ids = await seed(bridge);
  const { quotes } = await bridge.call("article", { id: ids.at(-1) });
  await bridge.call("review", { ids: [quotes[0].id], status: "checked" });
  await bridge.call("review", { ids: [quotes[1].id], status: "rejected" });
  await bridge.call("tag", { path: "Water/Dams", targets: [quotes[0].id, quotes[2].id] });
  await bridge.call("define_tag", { path: "Water", colour: "#2f6fb3" });
  await bridge.call("add_note", { target: quotes[2].id, body: "Ask for the **minutes**.", private: false });
  await bridge.call("change_quotes", { ids: [quotes[3].id], act: "denied" });
  ({ browser, page, complaints } = await openWindow(bridge));
  await page.getByRole("option").first().waitFor();
});
after(async () => {
  await browser?.close();
  bridge?.stop();
});

const go = (name) => page.getByRole("navigation").getByRole("button", { name }).first().click();

/** Every screen in turn, each with something chosen in it. */
const screens = {
  list: () => go("All articles"),
  reader: async () => {
    await page.getByRole("option").filter({ hasText: "We were not consulted" }).first().click();
    await page.locator("article h1", { hasText: "We were not consulted" }).waitFor();
    await page.keyboard.press("j");
    await page.locator('.card [aria-expanded="true"]').waitFor();
  },
  search: async () => {
    await page.locator("#search").fill("cemetery");
    await page.locator(".hit").first().waitFor();
  },
  grid: async () => {
    await page.locator("#search").fill("");
    await go("All quotations");
    await page.locator("#grid [role=option]").first().click();
  },
  people: async () => {
    await go("People");
    await page.locator("#people [role=option]").first().click();
    await page.locator("article h1").waitFor();
  },
  tags: async () => {
    await go("Tags");
    await page.getByRole("treeitem").first().click();
  },
  notes: () => go("Notes"),
  history: () => go("History"),
  add: () => page.getByRole("button", { name: "Add article" }).click(),
  help: async () => {
    await page.keyboard.press("Escape");
    await go("All articles");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
  },
};
const leave = () => page.keyboard.press("Escape");

for (const scheme of ["light", "dark"]) {
  test(`high contrast, ${scheme}: seven to one on every screen`, async () => {
    await page.emulateMedia({ colorScheme: scheme, contrast: "more" });
    const found = {};
    for (const [name, show] of Object.entries(screens)) {
      await show();
      const here = await barriers(page, { "color-contrast-enhanced": { enabled: true } });
      if (here.length > 0) found[name] = here;
      await page.screenshot({ path: join(root, "target/screenshots", `contrast-${name}-${scheme}.png`) });
    }
    await leave();
    assert.deepEqual(found, {});
  });
}

test("forced colours: verbatim words, chosen rows and cards are still told apart", async () => {
  await page.emulateMedia({ colorScheme: "dark", contrast: null, forcedColors: "active" });
  const found = {};
  for (const [name, show] of Object.entries(screens)) {
    await show();
    await page.screenshot({ path: join(root, "target/screenshots", `forced-${name}.png`) });
    const here = await barriers(page);
    if (here.length > 0) found[name] = here;
  }
  await leave();
  assert.deepEqual(found, {});
  await screens.reader();
  const drawn = (css, what) => page.locator(css).first().evaluate((one, what) => getComputedStyle(one)[what], what);
  // Fill is not there: verbatim words have an edge instead, and reported ones have none.
  assert.equal(await drawn("article .mark .verbatim", "outlineStyle"), "solid");
  assert.equal(await drawn("article .mark", "textDecorationLine"), "underline");
  assert.equal(await drawn('#list [role=option][aria-selected="true"]', "outlineStyle"), "solid");
  assert.equal(await drawn('nav [aria-current="page"]', "outlineStyle"), "solid");
  assert.notEqual(await drawn(".bracket.chosen", "borderInlineEndStyle"), "none");
  await page.locator("#search").fill("cemetery");
  await page.locator(".hit mark").first().waitFor();
  assert.equal(await drawn(".hit mark", "forcedColorAdjust"), "none");
  await page.locator("#search").fill("");
});

test("nothing failed unseen", () => {
  assert.deepEqual(complaints.filter((line) => !line.includes("422")), []);
});
