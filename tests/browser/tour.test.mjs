// The tour over the sample: short, droppable at any moment, and never back by itself.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { barriers, openWindow, startBridge } from "./harness.mjs";

let bridge, browser, page, complaints;
before(async () => {
  bridge = await startBridge({
    prepare: (home) => {
      mkdirSync(home, { recursive: true });
      writeFileSync(join(home, "settings.json"), JSON.stringify({ initials: "AK" }));
    },
  });
  ({ browser, page, complaints } = await openWindow(bridge));
});
after(async () => {
  await browser?.close();
  bridge?.stop();
});

const card = () => page.getByRole("dialog").filter({ hasText: "of 6" });
const at = (step) => card().getByText(`${step} of 6`).waitFor();
const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());

test("it begins with the first look at the sample, and every step lets everybody in", async () => {
  await page.getByRole("button", { name: "Look at a sample" }).click();
  await at(1);
  for (let step = 1; step <= 6; step++) {
    await at(step);
    await page.locator(".ring").waitFor();
    await page.waitForFunction((words) => document.activeElement?.textContent?.trim() === words, step < 6 ? "Next" : "Done");
    assert.deepEqual(await barriers(page), [], `step ${step}`);
    // What it speaks of is in sight, and not under the words about it.
    const [words, ring] = await Promise.all([card().boundingBox(), page.locator(".ring").boundingBox()]);
    assert.ok(words.x >= 0 && words.y >= 0 && words.x + words.width <= 1280 && words.y + words.height <= 800);
    assert.ok(ring.width > 20 && ring.height > 10);
    await page.keyboard.press("Enter");
  }
  await card().waitFor({ state: "detached" });
  assert.equal((await bridge.call("state")).prefs.tour, "seen");
});

test("it does not come back by itself", async () => {
  await bridge.call("close_library");
  await page.getByRole("button", { name: "Look at a sample" }).click();
  await page.getByRole("option").first().waitFor();
  await page.waitForTimeout(400);
  assert.equal(await card().count(), 0);
});

test("it is called again from the palette and from the help, and Esc drops it", async () => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("tour");
  await page.getByRole("option", { name: "Take the tour" }).waitFor();
  await page.keyboard.press("Enter");
  await at(1);
  await page.keyboard.press("Enter");
  await at(2);
  await page.keyboard.press("Escape");
  await card().waitFor({ state: "detached" });
  await page.keyboard.press("?");
  await page.getByRole("button", { name: "Take the tour" }).click();
  await at(1);
  await page.setViewportSize({ width: 900, height: 700 });
  for (let step = 1; step <= 3; step++) {
    await at(step);
    const words = await card().boundingBox();
    assert.ok(words.x >= 0 && words.x + words.width <= 900 && words.y + words.height <= 700, `step ${step}`);
    await card().getByRole("button", { name: "Next" }).click();
  }
  await card().getByRole("button", { name: "Back" }).click();
  await at(3);
  await card().getByRole("button", { name: "End the tour" }).first().click();
  await card().waitFor({ state: "detached" });
  assert.equal(await focused() === "Next", false);
});

test("it is there in Russian too", async () => {
  const russian = await openWindow(bridge, { locale: "ru-RU" });
  try {
    await russian.page.getByRole("option").first().waitFor();
    await russian.page.keyboard.press("Control+k");
    await russian.page.keyboard.type("знакомство");
    await russian.page.getByRole("option", { name: "Знакомство с программой" }).waitFor();
    await russian.page.keyboard.press("Enter");
    const words = russian.page.getByRole("dialog").filter({ hasText: "из 6" });
    for (let step = 1; step <= 6; step++) {
      await words.getByText(`${step} из 6`).waitFor();
      assert.deepEqual(await barriers(russian.page), [], `step ${step}`);
      await russian.page.keyboard.press("Enter");
    }
  } finally {
    await russian.browser.close();
  }
});

test("nothing failed unseen", () => {
  assert.deepEqual(complaints.filter((line) => !line.includes("422")), []);
});
