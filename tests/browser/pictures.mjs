// The pictures of the README: the reader, the grid and the preview of a page, light and dark, over the sample.
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openWindow, root, startBridge } from "./harness.mjs";
import { small } from "./small.mjs";

const limit = 200_000;
const bridge = await startBridge({ prepare: (home) => writeFileSync(join(home, "settings.json"), JSON.stringify({ initials: "AK", prefs: { tour: "seen" } })) });
const pasted = readFileSync(join(root, "tests/fixtures/pasted-page.txt"), "utf8");

/** What is to be seen on each. */
const scenes = {
  reader: async (page) => {
    await page.getByRole("button", { name: /^All articles/ }).click();
    await page.getByRole("option").filter({ hasText: "sign five-year protocol" }).first().click();
    await page.locator("article h1", { hasText: "five-year" }).waitFor();
    await page.keyboard.press("j");
    await page.locator('.card [aria-expanded="true"]').waitFor();
  },
  grid: async (page) => {
    await page.getByRole("button", { name: /^All quotations/ }).click();
    await page.getByRole("textbox", { name: "Filter" }).fill("lang:en");
    await page.locator("#grid [role=option]").nth(5).waitFor();
    for (const row of [1, 2, 4]) await page.locator("#grid [role=option]").nth(row).click({ modifiers: ["Control"] });
  },
  preview: async (page) => {
    await page.getByRole("button", { name: "Add article" }).click();
    await page.locator("form textarea").fill(pasted);
    await page.getByRole("button", { name: "Read the page" }).click();
    await page.locator(".preview .page .mark").first().waitFor();
  },
};

try {
  await bridge.call("open_sample");
  for (const scheme of ["light", "dark"]) {
    const { page, browser } = await openWindow(bridge, { width: 1280, height: 800, scheme });
    await page.getByRole("option").first().waitFor();
    for (const [name, show] of Object.entries(scenes)) {
      await show(page);
      await page.mouse.move(4, 790);
      await page.waitForTimeout(400);
      const path = join(root, "docs/pictures", `${name}-${scheme}.png`);
      writeFileSync(path, small(await page.screenshot()));
      const size = statSync(path).size;
      console.log(`${path.slice(root.length + 1)}  ${Math.round(size / 1000)} KB`);
      if (size > limit) throw new Error(`${path} is larger than ${limit} bytes`);
    }
    await browser.close();
  }
} catch (failure) {
  console.error(failure);
  process.exitCode = 1;
} finally {
  bridge.stop();
}
process.exit();
