// The grid of quotations: put in order and in groups, filtered by column, several chosen and acted on
// at once, changed in place, copied and exported as it stands. And the reader keeps what is selected.
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
/** All rows of a view as the host has them. */
async function rows(query, order, down = false) {
  const view = await bridge.call("open_view", { noun: "quotes", query, order, down });
  return (await bridge.call("view_rows", { view: view.view, from: 0, count: 200 })).rows;
}
const name = (row) => row.speakers[0]?.person ?? row.speakers[0]?.name ?? null;
const shown = (column) => page.locator(`#grid .cell.${column}`).allTextContents();
/** Wait until the grid shows what the host says. */
async function agrees(column, wanted) {
  await page.waitForFunction(
    ([column, wanted]) => {
      const cells = [...document.querySelectorAll(`#grid .cell.${column}`)].map((cell) => cell.textContent.trim());
      return cells.length > 0 && cells.every((cell, i) => cell.startsWith(wanted[i]));
    },
    [column, wanted],
  );
}

test("a press on a head orders by it, another turns it round; unknown ones stay last", async () => {
  await go("All quotations");
  await page.locator("#grid .cell.speaker").first().waitFor();
  await page.getByRole("button", { name: /^Order by Speaker/ }).click();
  const up = (await rows("", "speaker")).map(name);
  const known = up.filter((one) => one !== null);
  assert.deepEqual(up, [...known, ...up.filter((one) => one === null)]);
  assert.deepEqual(known, [...known].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  await agrees("speaker", up.map((one) => one ?? "Speaker not known"));
  await page.getByRole("button", { name: /^Order by Speaker/ }).click();
  await page.getByRole("button", { name: "Order by Speaker, now descending" }).waitFor();
  const down = (await rows("", "speaker", true)).map(name);
  assert.equal(down[0], known.at(-1));
  assert.equal(down.at(-1), up.at(-1));
  assert.deepEqual(await barriers(page), []);
});

test("groups have a head each, with how many are in it", async () => {
  await page.getByRole("combobox", { name: "Groups" }).selectOption("outlet");
  await page.locator("#grid .group").first().waitFor();
  const all = await rows("", "outlet");
  const outlets = [...new Set(all.map((row) => row.article.outlet))];
  await page.locator("#grid .group .label", { hasText: outlets[0] }).first().waitFor();
  const first = page.locator("#grid .group").first();
  assert.equal(await first.locator(".label").textContent(), outlets[0]);
  const count = all.filter((row) => row.article.outlet === outlets[0]).length;
  assert.match(await first.locator(".count").textContent(), new RegExp(`^${count} `));
  // The head can't be chosen: the first key down goes to the first quotation.
  await page.locator("#grid").focus();
  await page.keyboard.press("Home");
  await page.locator("#grid [role=option].chosen .cell").first().waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("combobox", { name: "Groups" }).selectOption("");
});

test("filters of the columns write the query, and read it", async () => {
  await page.getByRole("button", { name: "Filters" }).click();
  const box = page.getByRole("textbox", { name: "Filter", exact: true });
  await page.getByRole("combobox", { name: "Kind" }).selectOption("direct");
  await page.getByRole("textbox", { name: "Published, from" }).fill("2024-05");
  await page.getByRole("textbox", { name: "Published, from" }).press("Enter");
  assert.equal(await box.inputValue(), "kind:direct published:2024-05..");
  const wanted = await rows("kind:direct published:2024-05..", "outlet");
  await page.locator(".total", { hasText: new RegExp(`^${wanted.length}$`) }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await box.fill("kind:mixed");
  assert.equal(await page.getByRole("combobox", { name: "Kind" }).inputValue(), "mixed");
  await page.getByRole("combobox", { name: "Kind" }).selectOption("");
  assert.equal(await box.inputValue(), "");
  await page.getByRole("button", { name: "Filters" }).click();
});

test("several are chosen with the keyboard and tagged at once, as one edit", async () => {
  await page.locator("#grid [role=option]").first().click();
  await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Shift+ArrowDown");
  await page.getByText("3 selected").waitFor();
  await page.keyboard.press("t");
  await page.getByRole("combobox", { name: "Tag" }).fill("Grid/Many");
  await page.getByRole("option", { name: "New tag “Grid/Many”" }).click();
  await page.locator(".toast", { hasText: "3 quotations" }).first().waitFor();
  assert.equal((await rows('tag:"Grid/Many"', "newest")).length, 3);
  await bridge.call("undo", { expected: null });
  assert.equal((await rows("", "newest")).filter((row) => row.tags.includes("Grid/Many")).length, 0);
});

test("Ctrl+A chooses all, Ctrl+C copies them as rows in the order shown", async () => {
  await page.locator("#grid").focus();
  const all = await rows("", "outlet");
  await page.keyboard.press("Control+a");
  await page.getByText(`${all.length} selected`).waitFor();
  await page.keyboard.press("Control+c");
  await page.locator(".toast", { hasText: `${all.length} rows copied` }).waitFor();
  const lines = (await page.evaluate(() => navigator.clipboard.readText())).split(/\r?\n/);
  assert.equal(lines.length, all.length);
  assert.ok(lines[0].includes(all[0].content.replaceAll('"', '""')), lines[0]);
  assert.equal(lines[0].split("\t").length, 6);
  assert.ok(lines.at(-1).includes(all.at(-1).content.replaceAll('"', '""')));
  await page.getByRole("button", { name: "Select none" }).click();
});

test("a cell is changed where it stands: the speaker, the day", async () => {
  const row = (await rows("", "outlet"))[0];
  await page.locator("#grid .cell.said").first().dblclick();
  await page.getByRole("dialog").getByRole("textbox", { name: "Day of speaking" }).fill("2024-05-03");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal((await bridge.call("quote", { id: row.id })).said_on, "2024-05-03");
  await page.locator("#grid [role=option]").first().click();
  await page.keyboard.press("s");
  await page.getByRole("combobox", { name: "Who spoke" }).fill("Zarina Umarova");
  await page.getByRole("option", { name: /New person/ }).click();
  await page.getByRole("dialog").waitFor({ state: "detached" });
  assert.equal((await bridge.call("quote", { id: row.id })).speakers[0].person, "Zarina Umarova");
});

test("columns are chosen and kept", async () => {
  await page.getByRole("button", { name: "Columns" }).click();
  await page.getByRole("dialog").getByRole("checkbox", { name: "Article" }).check();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("Escape");
  await page.locator("#grid .cell.article").first().waitFor();
  await page.reload();
  await go("All quotations");
  await page.locator("#grid .cell.article").first().waitFor();
});

test("a filter is kept as a saved search of quotations", async () => {
  await page.getByRole("textbox", { name: "Filter", exact: true }).fill("kind:direct");
  await page.getByRole("button", { name: "Save this search" }).last().click();
  await page.getByRole("navigation").getByRole("button", { name: "kind:direct" }).click();
  assert.equal(await page.getByRole("textbox", { name: "Filter", exact: true }).inputValue(), "kind:direct");
});

test("an edit leaves what is selected in the text as it is", async () => {
  await go("All articles");
  await page.getByRole("option").filter({ hasText: "We were not consulted" }).first().click();
  await page.locator("article [data-quote]").first().waitFor();
  const selected = await page.evaluate(() => {
    const block = [...document.querySelectorAll("article p[data-block]")].find((one) => one.querySelector("[data-quote]"));
    getSelection().selectAllChildren(block);
    return getSelection().toString();
  });
  const article = await bridge.call("article", { id: ids.at(-1) });
  await bridge.call("review", { ids: article.quotes.map((quote) => quote.id), status: "checked" });
  await page.locator(".card.solid").nth(article.quotes.length - 1).waitFor({ state: "attached" });
  await page.waitForTimeout(200);
  assert.equal(await page.evaluate(() => getSelection().toString()), selected);
  assert.ok(selected.length > 10);
});

test("the console has nothing to complain of", () => assert.deepEqual(complaints, []));
