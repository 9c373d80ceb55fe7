// The analyst's work in a browser over the bridge, with the keyboard: paste, read, review, name, tag,
// note, cite, mend, undo, search. And every screen is asked for what keeps people out (axe).
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test as step } from "node:test";
import { barriers, gold, openWindow, seed, startBridge } from "./harness.mjs";

let bridge, browser, page, complaints, article;

before(async () => {
  bridge = await startBridge();
  ({ browser, page, complaints } = await openWindow(bridge));
});
after(async () => {
  await browser?.close();
  bridge?.stop();
});

// One story: what comes after a step that failed would only fail with it.
let broken = null;
const test = (name, work) =>
  step(name, async () => {
    if (broken) throw new Error(`not told: “${broken}” failed before`);
    try {
      await work();
    } catch (reason) {
      broken = name;
      throw reason;
    }
  });

const fresh = async () => bridge.call("article", { id: article });
/** A toast that was not waited for before. */
async function toast(words) {
  const one = page.locator(".toast:not([data-awaited])").filter({ hasText: words }).last();
  await (await one.elementHandle()).evaluate((element) => (element.dataset.awaited = ""));
}
const go = (name) => page.getByRole("navigation").getByRole("button", { name }).first().click();

test("initials are asked once", async () => {
  await page.getByRole("textbox", { name: "Initials" }).fill("AK");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor({ state: "detached" });
  await page.getByText("No articles yet").waitFor();
  assert.deepEqual(await barriers(page), []);
});

test("a page pasted anywhere is read first, corrected, and only then stored", async () => {
  await page.evaluate((words) => navigator.clipboard.writeText(words), gold("en-02-dam-talks"));
  await page.locator("main").first().click();
  await page.keyboard.press("Control+v");
  await page.getByRole("button", { name: "Add to the library" }).waitFor();
  assert.equal((await bridge.call("counts")).articles, 0);
  assert.equal(await page.getByLabel("Headline").inputValue(), "“We were not consulted”: Georgian valley mayor on dam agreement");
  assert.deepEqual(await barriers(page), []);
  await page.getByLabel("Outlet").fill("Mtis Khma");
  await page.getByLabel("Published").fill("2023-11-22");
  await page.keyboard.press("Control+Enter");
  await toast("Added with");
  await page.locator("section.reader h1").waitFor();
  const view = await bridge.call("open_view", { noun: "articles", query: "", order: "newest" });
  const { rows } = await bridge.call("view_rows", { view: view.view, from: 0, count: 1 });
  article = rows[0].id;
  assert.equal(rows[0].outlet, "Mtis Khma");
  assert.equal(rows[0].published, "2023-11-22");
});

test("verbatim words are told from reported ones, and a denial from what was said", async () => {
  const { blocks, quotes } = await fresh();
  const verbatim = blocks.flatMap((block) => block.runs).filter((run) => run.verbatim).map((run) => run.text);
  assert.deepEqual(await page.locator("article .mark .verbatim").allTextContents(), verbatim);
  // The words on the page are the words of the library, all of them and no others.
  const shown = await page.locator("article [data-block]").allTextContents();
  assert.deepEqual(shown, blocks.map((block) => block.runs.map((run) => run.text).join("")));
  const denied = quotes.at(-1);
  await bridge.call("change_quotes", { ids: [denied.id], act: "denied" });
  await page.locator(`[data-card="${denied.id}"] .act`).filter({ hasText: "denied" }).waitFor();
  assert.deepEqual(await barriers(page), []);
});

test("cards stand beside their words and never one over another", async () => {
  const boxes = await page.locator("[data-card]").evaluateAll((cards) => cards.map((card) => card.getBoundingClientRect().toJSON()));
  for (let i = 1; i < boxes.length; i++) assert.ok(boxes[i].top >= boxes[i - 1].bottom, `card ${i} lies over the one before`);
  const mark = await page.locator("article [data-quote]").first().boundingBox();
  assert.ok(Math.abs(boxes[0].top - mark.y) < 8);
});

test("J and A: the next quotation is chosen and checked, and the next one comes", async () => {
  await page.keyboard.press("j");
  const first = (await fresh()).quotes[0].id;
  await page.locator(`[data-card="${first}"] [aria-expanded="true"]`).waitFor();
  await page.keyboard.press("a");
  await toast("Marked as checked");
  assert.equal((await fresh()).quotes[0].status, "checked");
  const second = (await fresh()).quotes[1].id;
  await page.locator(`[data-card="${second}"] [aria-expanded="true"]`).waitFor();
  await page.keyboard.press("x");
  await toast("Rejected");
  assert.equal((await fresh()).quotes[1].status, "rejected");
});

test("keys are the same on a Russian keyboard", async () => {
  await page.evaluate(() => document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: "л", code: "KeyK", bubbles: true, cancelable: true })));
  const second = (await fresh()).quotes[1].id;
  await page.locator(`[data-card="${second}"] [aria-expanded="true"]`).waitFor();
  await page.keyboard.press("j");
});

test("T makes a tag in place; Q repeats it", async () => {
  await page.keyboard.press("t");
  await page.getByRole("combobox", { name: "Tag" }).fill("Water/Dams");
  await page.getByRole("option", { name: "New tag “Water/Dams”" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("Enter");
  await toast("Tagged Water/Dams");
  assert.deepEqual((await fresh()).quotes[2].tags, ["Water/Dams"]);
  await page.keyboard.press("j");
  await page.keyboard.press("q");
  await toast("Tagged Water/Dams");
  assert.deepEqual((await fresh()).quotes[3].tags, ["Water/Dams"]);
});

test("N writes a note, Markdown shown as elements and never as HTML", async () => {
  await page.keyboard.press("n");
  await page.getByRole("textbox", { name: "Note" }).fill("Ask **twice** <img src=x onerror=alert(1)>");
  await page.keyboard.press("Control+Enter");
  await toast("Note saved");
  assert.equal((await fresh()).quotes[3].notes[0].body, "Ask **twice** <img src=x onerror=alert(1)>");
  await page.locator(".card strong", { hasText: "twice" }).waitFor();
  assert.equal(await page.locator(".card img").count(), 0);
});

test("S names the speaker: a new person, and the card says so", async () => {
  await page.keyboard.press("s");
  await page.getByRole("combobox", { name: "Who spoke" }).fill("Gvantsa Tsereteli");
  await page.getByRole("option", { name: /New person/ }).waitFor();
  await page.keyboard.press("Enter");
  await toast("Speaker: Gvantsa Tsereteli");
  assert.equal((await fresh()).quotes[3].speakers[0].person, "Gvantsa Tsereteli");
});

test("Ctrl+Z takes back the last thing, and says what it was", async () => {
  const before = (await fresh()).quotes[3];
  await page.keyboard.press("Control+z");
  await toast("Undone");
  assert.notEqual((await fresh()).quotes[3].speakers[0]?.person, before.speakers[0].person);
  await page.keyboard.press("Control+Shift+Z");
  await toast("Done again");
  assert.equal((await fresh()).quotes[3].speakers[0].person, "Gvantsa Tsereteli");
});

test("W tells why", async () => {
  await page.keyboard.press("w");
  await page.locator(".card meter").waitFor();
  await page.keyboard.press("w");
});

test("E moves an edge by words", async () => {
  const quote = (await fresh()).quotes[2];
  await page.locator(`[data-card="${quote.id}"] .head`).click();
  await page.keyboard.press("e");
  await page.getByRole("toolbar", { name: "Move the edges" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Enter");
  await toast("Edges set");
  assert.equal(quote.content, "We were not consulted. Nobody rang, nobody wrote, nobody came");
  assert.equal((await fresh()).quotes[2].content, "were not consulted. Nobody rang, nobody wrote, nobody");
  assert.equal(quote.who, null);
  assert.equal((await fresh()).quotes[2].who, "AK");
  await page.locator(`.card.solid[data-card="${quote.id}"]`).waitFor();
});

test("selected words become a quotation that was missed", async () => {
  const words = "will be shown in Kutaisi next month";
  const select = () => page.evaluate((wanted) => {
    const block = [...document.querySelectorAll("[data-block]")].find((one) => one.textContent.includes(wanted));
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue.indexOf(wanted);
      if (at >= 0) getSelection().setBaseAndExtent(node, at, node, at + wanted.length);
    }
  }, words);
  // The edit before may still draw the text anew, which lets go of what is selected in it.
  const asked = page.getByRole("combobox", { name: "Who spoke" });
  for (let times = 0; times < 5 && !(await asked.isVisible()); times += 1) {
    await select();
    await page.getByRole("toolbar", { name: "Selected words" }).waitFor();
    await page.keyboard.press("m");
    await asked.waitFor({ timeout: 3_000 }).catch(() => {});
  }
  await page.keyboard.press("Escape");
  const made = (await fresh()).quotes.find((quote) => quote.content === words);
  assert.ok(made, "the words are a quotation now");
  assert.equal(made.origin, "person");
});

test("C copies a citation", async () => {
  await page.keyboard.press("c");
  await toast("1 citation copied");
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /will be shown in Kutaisi next month/);
  assert.match(copied, /Mtis Khma/);
});

test("/ searches; what was found is marked and opened with the arrows", async () => {
  await page.keyboard.press("/");
  await page.keyboard.type("cemetery");
  await page.locator(".hit mark", { hasText: "cemetery" }).first().waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.locator('.card [aria-expanded="true"]').waitFor();
  await page.locator("#search").fill("speker:Lee");
  await page.getByRole("alert").filter({ hasText: "speker" }).waitFor();
  await page.locator("#search").fill("");
});

test("a query that holds markup is only words", async () => {
  await page.locator("#search").fill("<b>&\"");
  await page.waitForTimeout(300);
  await page.locator("#search").fill("");
  await page.keyboard.press("Escape");
});

test("what another program changes is seen here", async () => {
  await bridge.call("tag", { path: "Elsewhere", targets: [article] });
  await page.locator("article .tag", { hasText: "Elsewhere" }).waitFor();
});

test("an article is entered by hand, without a date", async () => {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("add an art");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Enter by hand" }).click();
  await page.getByLabel("Headline").fill("A letter from the valley");
  await page.getByLabel("Text").fill("“The road is gone,” Tamar Beridze wrote.");
  await page.getByRole("button", { name: "Add to the library" }).click();
  await page.locator("article h1", { hasText: "A letter from the valley" }).waitFor();
});

test("dropped files are taken in with a report that hides nothing", async () => {
  const { writeFileSync } = await import("node:fs");
  const paths = [join(bridge.home, "one.txt"), join(bridge.home, "two.txt")];
  writeFileSync(paths[0], gold("en-03-harbour-toll"));
  writeFileSync(paths[1], "");
  await bridge.drop(paths);
  await page.getByRole("dialog").getByText("1 new").waitFor();
  await page.getByRole("dialog").getByText("There is no text in two.txt").waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
});

test("many quotations are checked at once", async () => {
  await go("To review");
  await page.getByRole("listbox", { name: "Quotations" }).waitFor();
  await page.getByRole("button", { name: "Select all" }).click();
  await page.getByText("0 selected").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "Checked", exact: true }).last().click();
  await toast("Marked as checked");
  assert.equal((await bridge.call("counts")).new_quotes, 0);
  await page.keyboard.press("Control+z");
  await toast("Undone");
  assert.notEqual((await bridge.call("counts")).new_quotes, 0);
});

test("a view is exported with the columns that were chosen", async () => {
  const target = join(bridge.home, "out.csv");
  await bridge.answerDialog([target]);
  await page.keyboard.press("Control+e");
  await page.locator("table td").first().waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("button", { name: "Export…", exact: true }).click();
  await page.getByRole("dialog").getByText("out.csv").waitFor();
  assert.match(readFileSync(target, "utf8"), /quoted_words/);
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
});

test("two persons become one, and two again", async () => {
  const before = (await bridge.call("counts")).people;
  await go("People");
  await page.locator("#people [role=option]").filter({ hasText: "Gvantsa Tsereteli" }).click();
  await page.locator("article h1", { hasText: "Gvantsa Tsereteli" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("button", { name: "Merge with…" }).click();
  await page.getByRole("dialog").getByRole("combobox").fill("Abashvili");
  await page.getByRole("dialog").getByRole("option", { name: /Abashvili/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await toast("Merged into");
  assert.equal((await bridge.call("counts")).people, before - 1);
  await page.keyboard.press("Control+z");
  await toast("Undone");
  assert.equal((await bridge.call("counts")).people, before);
});

test("an article with hundreds of quotations keeps only the cards near the screen, and every one can be reached", async () => {
  const body = Array.from({ length: 200 }, (_, i) => `“We shall not open gate ${i} before the river has been measured,” Ann Lee said.`).join("\n\n");
  const { id } = await bridge.call("add_by_hand", { fields: { headline: "Two hundred gates" }, body, collection: null });
  await go("All articles");
  await page.locator("#list [role=option]").filter({ hasText: "Two hundred gates" }).click();
  await page.locator("section.reader h1", { hasText: "Two hundred gates" }).waitFor();
  const { quotes } = await bridge.call("article", { id });
  assert.equal(quotes.length, 200);
  assert.ok((await page.locator("[data-card]").count()) < 100);
  await page.keyboard.press("k");
  const last = page.locator(`[data-card="${quotes.at(-1).id}"]`);
  await last.locator('[aria-expanded="true"]').waitFor();
  const [card, mark] = await Promise.all([last.boundingBox(), page.locator(`article [data-quote="${quotes.at(-1).id}"]`).first().boundingBox()]);
  assert.ok(Math.abs(card.y - mark.y) < 8, "the card stands beside its words");
});

test("every other screen lets everybody in", async () => {
  await seed(bridge);
  for (const name of ["Tags", "Notes", "History", "All articles"]) {
    await go(name);
    assert.deepEqual(await barriers(page), [], name);
  }
  await page.getByRole("treeitem").first().click().catch(() => {});
  await page.keyboard.press("?");
  await page.getByRole("dialog").waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("Escape");
  await page.emulateMedia({ colorScheme: "dark" });
  for (const name of ["All quotations", "People", "All articles"]) {
    await go(name);
    assert.deepEqual(await barriers(page), [], `${name}, dark`);
  }
  await page.getByRole("option").filter({ hasText: "Министр" }).first().click();
  await page.locator("article h1", { hasText: "Министр" }).waitFor();
  await page.keyboard.press("j");
  assert.deepEqual(await barriers(page), [], "reader, dark");
});

test("with no article open, the help lists every key and J opens the first article", async () => {
  await page.reload();
  await page.getByText("Choose an article").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("dialog").getByText("Next quotation").waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("j");
  await page.locator("section.reader h1").waitFor();
});

test("nothing the policy forbids was tried, and nothing failed unseen", () => {
  // 422 is how the bridge says a failure that the window showed in words.
  assert.deepEqual(complaints.filter((line) => !line.includes("422")), []);
});
