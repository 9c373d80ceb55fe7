// Quotations found again after an article was corrected: what is new is shown, what a person said stays.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers, openWindow, seed, startBridge } from "./harness.mjs";

let bridge, browser, page, complaints, ids;

before(async () => {
  bridge = await startBridge();
  ids = await seed(bridge);
  ({ browser, page, complaints } = await openWindow(bridge));
  await page.getByRole("option").first().waitFor();
});
after(async () => {
  await browser?.close();
  bridge?.stop();
});

const dialog = () => page.getByRole("dialog", { name: /Finding quotations again/ });

async function command(words) {
  await page.keyboard.press("Control+k");
  await page.keyboard.type(words);
  await page.getByRole("option", { name: new RegExp(words, "i") }).first().waitFor();
  await page.keyboard.press("Enter");
}

test("the same rules over the whole library find nothing new", async () => {
  await command("Find quotations again in all articles");
  await dialog().getByText(`${ids.length} articles read again`).waitFor();
  await dialog().getByText("Nothing is otherwise.").waitFor();
  assert.deepEqual(await barriers(page), []);
  await dialog().getByRole("button", { name: "Close" }).last().click();
});

test("an article in another language is read anew, but for what was checked", async () => {
  const article = ids[5];
  const before = await bridge.call("article", { id: article });
  const checked = before.quotes[0];
  await bridge.call("review", { ids: [checked.id], status: "checked" });
  await bridge.call("correct_articles", { ids: [article], fields: { language: "ru" } });
  await page.getByRole("option", { name: new RegExp(before.row.headline.slice(0, 20)) }).first().click();
  await page.locator("article").first().waitFor();
  await command("Find quotations again in this article");
  await dialog().getByText("1 article read again").waitFor();
  await dialog().getByRole("button", { name: "Close" }).last().click();
  const now = await bridge.call("article", { id: article });
  const still = now.quotes.find((quote) => quote.id === checked.id);
  assert.deepEqual([still?.content, still?.status], [checked.content, "checked"]);
  assert.notEqual(now.quotes.length, 0);
  await page.keyboard.press("Control+z");
  await page.locator(".toast", { hasText: "find quotations again" }).first().waitFor();
  const back = await bridge.call("article", { id: article });
  assert.deepEqual(back.quotes.map((quote) => quote.id), before.quotes.map((quote) => quote.id));
  assert.deepEqual(complaints, []);
});
