// What the analyst puts beside the words: links between quotations, highlights with tags and notes,
// tags on people.
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

const go = (name) => page.getByRole("navigation").getByRole("button", { name }).first().click();
const fresh = () => bridge.call("article", { id: ids.at(-1) });
async function open(headline) {
  await go("All articles");
  await page.getByRole("option").filter({ hasText: headline }).first().click();
  await page.locator("article h1").filter({ hasText: headline }).waitFor();
}

test("a quotation is tied to one in another article by keys, and shown at both ends", async () => {
  await open("We were not consulted");
  await page.keyboard.press("j");
  const here = (await fresh()).quotes[0];
  await page.locator(`[data-card="${here.id}"] [aria-expanded="true"]`).waitFor();
  await page.keyboard.press("l");
  await page.getByRole("combobox", { name: "Relation" }).selectOption("contradicts");
  await page.getByRole("combobox", { name: "Quotation, article or address" }).fill("sea floor");
  const offered = page.getByRole("option").filter({ hasText: "The sea floor" }).first();
  await offered.waitFor();
  assert.deepEqual(await barriers(page), []);
  await offered.click();
  await page.locator(`[data-card="${here.id}"]`).getByRole("button", { name: /contradicts The sea floor/ }).waitFor();
  const [link] = (await bridge.call("quote", { id: here.id })).links;
  assert.equal(link.kind, "contradicts");
  // One key to the other end, where the link is shown the other way round.
  await page.keyboard.press("f");
  await page.locator(`[data-card="${link.to.id}"] [aria-expanded="true"]`).waitFor();
  await page.locator(`[data-card="${link.to.id}"]`).getByRole("button", { name: /contradicted by/ }).waitFor();
  await page.keyboard.press("f");
  await page.locator(`[data-card="${here.id}"] [aria-expanded="true"]`).waitFor();
  await page.keyboard.press("Control+z");
  await page.waitForFunction(() => !document.querySelector(".card .go"));
  assert.equal((await bridge.call("quote", { id: here.id })).links.length, 0);
});

test("a highlight has a card in the margin, with tags and notes", async () => {
  await open("We were not consulted");
  const made = await bridge.call("add_highlight", { article: ids.at(-1), places: [{ block: 2, start: 0, end: 12 }] });
  const card = page.locator(`[data-card="${made.id}"]`);
  await card.waitFor();
  await card.getByRole("button").first().click();
  await page.keyboard.press("t");
  await page.getByRole("combobox", { name: "Tag" }).fill("Method/Opening");
  await page.getByRole("option", { name: "New tag “Method/Opening”" }).click();
  await card.getByText("Opening").waitFor();
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Note" }).fill("Begins with the **river**");
  await page.keyboard.press("Control+Enter");
  await card.locator("strong", { hasText: "river" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  const [highlight] = (await fresh()).highlights;
  assert.deepEqual(highlight.tags, ["Method/Opening"]);
  assert.equal(highlight.notes[0].body, "Begins with the **river**");
  // No card lies over another, whatever it stands for.
  const boxes = await page.locator("li.placed [data-card]").evaluateAll((cards) => cards.map((one) => one.getBoundingClientRect().toJSON()).sort((a, b) => a.top - b.top));
  for (let i = 1; i < boxes.length; i++) assert.ok(boxes[i].top >= boxes[i - 1].bottom - 1);
});

test("a person is tagged on their page", async () => {
  await go("People");
  await page.locator("#people [role=option]").first().click();
  await page.locator("article h1").waitFor();
  await page.getByRole("article").getByRole("button", { name: "Tag" }).first().click();
  await page.getByRole("combobox", { name: "Tag" }).fill("Actor/State");
  await page.getByRole("option", { name: "New tag “Actor/State”" }).click();
  await page.getByRole("article").locator(".tag", { hasText: "State" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  const tags = await bridge.call("tags");
  assert.equal(tags.find((tag) => tag.path === "Actor/State").others, 1);
});

test("headline and text are corrected; marks go along, and what can't is kept in a tray until it is placed", async () => {
  await open("We were not consulted");
  const before = await fresh();
  const lost = before.quotes.find((quote) => quote.content.startsWith("The first time I saw the map"));
  await page.getByRole("button", { name: "Correct the fields" }).click();
  await page.getByRole("textbox", { name: "Headline" }).fill("“We were not consulted”, says the mayor");
  const body = page.getByRole("textbox", { name: "Text", exact: true });
  await body.fill((await body.inputValue()).replace("The first time I saw the map", "The first time that I saw the map"));
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator("article h1").filter({ hasText: "says the mayor" }).waitFor();
  const after = await fresh();
  assert.equal(after.row.revision, before.row.revision + 1);
  assert.deepEqual(after.left.map((quote) => quote.id), [lost.id]);
  assert.deepEqual(
    after.quotes.map((quote) => quote.content),
    before.quotes.filter((quote) => quote.id !== lost.id).map((quote) => quote.content),
  );
  const tray = page.getByRole("region", { name: "Not placed on the corrected text" });
  await tray.getByText("The first time I saw the map").waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.evaluate(() => {
    const block = [...document.querySelectorAll("[data-block]")].find((one) => one.textContent.includes("The first time that I saw"));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue.indexOf("The first time that I saw the map");
      if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + "The first time that I saw the map".length);
    }
  });
  await tray.getByRole("button", { name: "Put on the selected words" }).click();
  await tray.waitFor({ state: "detached" });
  assert.equal((await bridge.call("quote", { id: lost.id })).content, "The first time that I saw the map");
  await page.keyboard.press("Control+z");
  await tray.waitFor();
  await page.keyboard.press("Control+z");
  await page.locator("article h1").filter({ hasText: "Georgian valley mayor" }).waitFor();
  assert.deepEqual((await fresh()).quotes.map((quote) => quote.content), before.quotes.map((quote) => quote.content));
});

test("the console has nothing to complain of", () => assert.deepEqual(complaints, []));
