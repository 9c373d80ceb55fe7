// The window in another language than the system's, chosen in the settings and kept.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers, openWindow, seed, startBridge } from "./harness.mjs";

let bridge, browser, page, complaints;

before(async () => {
  bridge = await startBridge();
  await seed(bridge);
  ({ browser, page, complaints } = await openWindow(bridge));
  await page.getByRole("option").first().waitFor();
});
after(async () => {
  await browser?.close();
  bridge?.stop();
});

test("Russian is chosen on an English system, and English again", async () => {
  await page.keyboard.press("Control+,");
  await page.getByRole("dialog").getByRole("radio", { name: "As the system" }).first().waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("radio", { name: "Русский" }).click();
  await page.getByRole("navigation").getByRole("button", { name: /Все цитаты/ }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), "ru");
  await page.reload();
  await page.getByRole("navigation").getByRole("button", { name: /Все цитаты/ }).waitFor();
  await page.keyboard.press("Control+,");
  await page.getByRole("radio", { name: "English" }).click();
  await page.getByRole("navigation").getByRole("button", { name: /All quotations/ }).waitFor();
  assert.deepEqual(complaints, []);
});
