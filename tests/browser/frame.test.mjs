// What surrounds the reader: collections among the sources.
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

const toast = (words) => page.locator(".toast", { hasText: words }).first().waitFor();
const heading = (words) => page.locator("header h1", { hasText: words }).waitFor();

test("a collection is renamed and described with the keyboard alone, and the list goes with it", async () => {
  await page.getByRole("button", { name: /^Water tariffs/ }).focus();
  await page.keyboard.press("Enter");
  await heading("Water tariffs");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  const name = page.getByRole("textbox", { name: "Name of the collection" });
  await name.waitFor();
  assert.equal(await name.inputValue(), "Water tariffs");
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Prices of water");
  await page.keyboard.press("Tab");
  await page.keyboard.type("For the trip in May");
  await page.getByRole("textbox", { name: "Name of the collection" }).press("Enter");
  await toast("Renamed");
  await heading("Prices of water");
  const [row] = await bridge.call("collections");
  assert.deepEqual([row.name, row.description, row.articles], ["Prices of water", "For the trip in May", 2]);
});

test("undoing the new name brings the old one back to the list as well", async () => {
  await page.keyboard.press("Control+z");
  await heading("Water tariffs");
  await page.keyboard.press("Control+Shift+Z");
  await heading("Prices of water");
});

test("a name that another collection has is refused in words, and nothing typed is lost", async () => {
  await bridge.call("collect", { name: "Spring", articles: [] });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("rename, describe");
  await page.getByRole("option", { name: /Rename, describe or delete this collection/ }).waitFor();
  await page.keyboard.press("Enter");
  const name = page.getByRole("textbox", { name: "Name of the collection" });
  await name.fill("spring");
  await name.press("Enter");
  await page.locator(".toast.problem").waitFor();
  assert.equal(await name.inputValue(), "spring");
  await page.keyboard.press("Escape");
});

test("a deleted collection leaves its articles, and one undo brings it back as it was", async () => {
  const before = (await bridge.call("counts")).articles;
  await page.getByRole("button", { name: /^Prices of water/ }).click({ button: "right" });
  await page.getByRole("button", { name: "Delete the collection" }).click();
  await toast("Collection Prices of water deleted");
  await heading("All articles");
  assert.equal((await bridge.call("counts")).articles, before);
  assert.deepEqual((await bridge.call("collections")).map((row) => row.name), ["Spring"]);
  await page.locator(".toast", { hasText: "deleted" }).getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: /^Prices of water/ }).waitFor();
  const row = (await bridge.call("collections")).find((one) => one.name === "Prices of water");
  assert.deepEqual([row.description, row.articles], ["For the trip in May", 2]);
});

test("words are selected with the keyboard alone, and highlighted", async () => {
  await page.getByRole("button", { name: /^All articles/ }).click();
  await page.getByRole("option").filter({ hasText: "We were not consulted" }).click();
  await page.locator("article h1", { hasText: "We were not consulted" }).waitFor();
  const words = () => page.evaluate(() => getSelection().toString());
  const selected = (wanted) => page.waitForFunction((wanted) => getSelection().toString() === wanted, wanted);
  await page.keyboard.press("p");
  await selected("We");
  await page.keyboard.press("ArrowRight");
  await selected("were");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowRight");
  await selected("were not consulted");
  await page.getByRole("toolbar", { name: "Selected words" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("h");
  await toast("Highlighted");
  await page.locator("article [data-highlight]", { hasText: "were not consulted" }).first().waitFor();
  await page.getByText("← → go by words").waitFor({ state: "detached" });
  await page.keyboard.press("p");
  await selected("We");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.waitForFunction(() => getSelection().toString().includes("\n"));
  assert.ok((await words()).length > 40, "a paragraph and the beginning of the next");
  await page.keyboard.press("Escape");
  assert.equal(await words(), "");
});

test("a library that takes long to open is said to be opening, and then is there", async () => {
  let open;
  const opened = new Promise((done) => (open = done));
  await page.route(/\/call\/(?:state|open_view)$/, async (route) => {
    await opened;
    await route.continue();
  });
  await page.reload();
  await page.getByRole("heading", { name: "Opening the library…", level: 2 }).waitFor();
  assert.deepEqual(await barriers(page), []);
  open();
  await page.getByRole("option").first().waitFor();
  await page.getByRole("heading", { name: "Opening the library…", level: 2 }).waitFor({ state: "detached" });
  await page.unrouteAll();
});

test("nothing failed unseen", () => {
  assert.deepEqual(complaints.filter((line) => !line.includes("422")), []);
});
