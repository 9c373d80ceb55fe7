// An analyst's whole job in the real window, once with the mouse and once with the keyboard alone: a page in,
// read, reviewed, tied, searched, and out again as a citation, a table and a briefing.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { Key, newHome, open, page, patience } from "./harness.mjs";

const headline = "Port authority explains the delay at Karsu";
const letter = { headline: "A letter from the quay", body: "“The old cranes stay,” harbour engineer Tom Venn wrote." };

/** The field of a box that suggests. */
const field = (id) => `[aria-controls="${id}-list"]`;

/** What the job leaves behind is the same, however it was done. */
function leavesTheJob(window, place) {
  const { driver } = window;
  const table = () => readFileSync(join(place.answers, "quotes.csv"), "utf8");
  return async () => {
    const rows = table();
    assert.match(rows, /^\ufeffuid[;,\t]/);
    assert.match(rows, /we never refused a single ship/);
    assert.match(rows, /Pieter Aalders/);
    assert.match(rows, /Ports\/Karsu/);
    assert.doesNotMatch(rows, /ask for the minutes/, "private notes stay at home");
    assert.equal(readFileSync(join(place.answers, "briefing.docx")).subarray(0, 2).toString(), "PK");
    await window.until("return !document.querySelector('dialog[open]')");
    assert.equal((await driver.findElements({ css: ".toast.problem" })).length, 0);
  };
}

describe("by mouse", () => {
  const place = newHome();
  let window;
  after(async () => {
    await window?.close();
    place.remove();
  });
  const card = (n) => window.hit(`(//*[contains(@class,"card")]/button[contains(@class,"head")])[${n}]`);
  const type = (css, words) => window.type(css, words);
  const pick = (css) => window.pick(css);

  test("a library, a page with its fields, and a letter by hand", async () => {
    window = await open(place);
    await window.click("Start");
    await type("dialog input", "AK");
    await window.click("Use these");
    await window.click("Add article");
    await window.fill("form textarea", page);
    await window.click("Read the page");
    const outlet = await window.path('//label[span[normalize-space()="Outlet"]]//input');
    await outlet.sendKeys("The Karsu Gazette");
    await window.click("Add to the library");
    await window.path(`//section[contains(@class,"reader")]//h1[contains(.,"${headline}")]`);
    await window.click("Add article");
    await window.click("Enter by hand");
    await (await window.path('//label[span[normalize-space()="Headline"]]//textarea')).sendKeys(letter.headline);
    await (await window.path('//label[span[normalize-space()="Text"]]//textarea')).sendKeys(letter.body);
    await window.click("Add to the library");
    await window.path(`//section[contains(@class,"reader")]//h1[contains(.,"${letter.headline}")]`);
  });

  test("quotations reviewed, a speaker, a tag, a note", async () => {
    await window.hit(`//*[@id="list"]//*[@role="option"][contains(.,"${headline}")]`);
    await window.path(`//section[contains(@class,"reader")]//h1[contains(.,"${headline}")]`);
    await window.until("return document.querySelectorAll('.card').length > 2");
    await card(1);
    await window.click("Checked (A)");
    await window.toast("Marked as checked");
    await window.click("Reject, or take the rejection back (X)");
    await window.toast("Rejected");
    await card(1);
    await window.click("Set the speaker (S)");
    await type(field("speaker"), "Pieter Aalders");
    await pick("#speaker-list .make");
    await window.toast("Speaker: Pieter Aalders");
    await window.click("Tag (T)");
    await type(field("tag"), "Ports/Karsu");
    await pick("#tag-list .make");
    await window.toast("Tagged Ports/Karsu");
    await window.click("Write a note (N)");
    await type(".card textarea", "ask for the minutes");
    await pick(".card input[type=checkbox]");
    await window.click("Save", '//*[contains(@class,"card")]');
    await window.toast("Note saved");
  });

  test("a link to the letter, and words highlighted", async () => {
    await window.click("Link to another article");
    await type(field("link-to"), "letter");
    await window.hit('//*[@id="link-to-list"]//*[@role="option"][contains(.,"A letter from the quay")]');
    await window.toast("Linked");
    const at = await window.driver.executeScript(`
      const block = [...document.querySelectorAll("article [data-block]")].find((one) => one.textContent.includes("eleven vessels"));
      block.scrollIntoView({ block: "center" });
      const box = block.getBoundingClientRect();
      return { x: Math.round(box.left + 60), y: Math.round(box.top + 12) };
    `);
    await window.driver.actions().move(at).doubleClick().perform();
    await window.hit('//*[@role="toolbar"]//button[contains(.,"Highlight")]');
    await window.toast("Highlighted");
  });

  test("found again, cited, and taken away as a table and a briefing", async () => {
    await pick("#search");
    await type("#search", "cranes");
    await window.pick(".hit");
    await window.until("return document.querySelector('.card [aria-expanded=\"true\"]') !== null");
    await window.click("Clear the search");
    await window.hit('//nav//button[contains(.,"All quotations")]');
    await window.hit('//*[@id="grid"]//*[@role="option"][contains(.,"never refused")]');
    await window.click("Copy as citation (C)");
    await window.toast("1 citation copied");
    for (const [form, file] of [["CSV for Excel", "quotes.csv"], ["Briefing for Word", "briefing.docx"]]) {
      await window.click("Export this view…");
      await window.hit(`//dialog//label[contains(.,"${form}")]//input`);
      await window.until("return document.querySelector('dialog table td, dialog .page blockquote') !== null");
      await window.click("Export…", "//dialog");
      await window.path(`//dialog//*[contains(.,"written to")][contains(.,"${file}")]`);
      await window.click("Close", "//dialog//footer");
    }
    await leavesTheJob(window, place)();
  });
});

describe("by keyboard alone", () => {
  const place = newHome();
  let window;
  after(async () => {
    await window?.close();
    place.remove();
  });
  const press = (...keys) => window.press(...keys);
  const command = async (name) => {
    await window.chord(Key.CONTROL, "k");
    await window.find(field("palette"));
    await press(name);
    await window.until("return document.querySelectorAll('#palette-list [role=option]').length > 0 && document.querySelector('#palette-list [role=option]').textContent.includes(arguments[0])", name);
    await press(Key.ENTER);
  };
  const expanded = () => window.until("return document.querySelector('.card [aria-expanded=\"true\"]') !== null");

  test("a library, a page with its fields, and a letter by hand", async () => {
    window = await open(place);
    await window.path('//button[normalize-space()="Start"]');
    await press(Key.TAB, Key.ENTER);
    await window.find("dialog input");
    await press("AK", Key.ENTER);
    await window.gone("dialog[open]");
    await window.chord(Key.CONTROL, "n");
    // What a paste brings; the clipboard of the machine is left alone.
    await window.fill("form textarea", page);
    await press(Key.TAB, Key.ENTER);
    await window.find(".fields textarea.headline");
    await window.chord(Key.CONTROL, Key.ENTER);
    await window.path(`//section[contains(@class,"reader")]//h1[contains(.,"${headline}")]`);
    await window.chord(Key.CONTROL, "n");
    await window.find("form textarea");
    for (let i = 0; i < 3; i++) await window.chord(Key.SHIFT, Key.TAB);
    await press(Key.SPACE);
    await window.find("form .fields");
    await press(Key.TAB, Key.TAB, Key.TAB, letter.headline);
    await window.until("return [...document.querySelectorAll('form textarea')].some((one) => one.value === arguments[0])", letter.headline);
    // The last field of the form.
    await window.until("const last = [...document.querySelectorAll('form textarea')].at(-1); return last.rows === 12");
    for (let i = 0; i < 10; i++) await press(Key.TAB);
    await press(letter.body);
    await window.until("return [...document.querySelectorAll('form textarea')].at(-1).value === arguments[0]", letter.body);
    await window.chord(Key.CONTROL, Key.ENTER);
    await window.path(`//section[contains(@class,"reader")]//h1[contains(.,"${letter.headline}")]`);
  });

  test("quotations reviewed, a speaker, a tag, a note", async () => {
    // The letter has no date and stands last.
    await window.chord(Key.SHIFT, "k");
    await window.path(`//section[contains(@class,"reader")]//h1[contains(.,"${headline}")]`);
    await press("j");
    await expanded();
    await press("a");
    await window.toast("Marked as checked");
    await press("x");
    await window.toast("Rejected");
    await press("k", "k");
    await expanded();
    await press("s");
    await window.find(field("speaker"));
    await press("Pieter Aalders");
    await window.find("#speaker-list .make");
    await press(Key.ENTER);
    await window.toast("Speaker: Pieter Aalders");
    await press("t");
    await window.find(field("tag"));
    await press("Ports/Karsu");
    await window.find("#tag-list .make");
    await press(Key.ENTER);
    await window.toast("Tagged Ports/Karsu");
    await press("n");
    await window.find(".card textarea");
    await press("ask for the minutes", Key.TAB, Key.SPACE);
    await window.chord(Key.SHIFT, Key.TAB);
    await window.chord(Key.CONTROL, Key.ENTER);
    await window.toast("Note saved");
  });

  test("a link to the letter, and words highlighted", async () => {
    await press("l");
    await window.find(field("link-to"));
    await window.until("return document.activeElement.getAttribute('aria-controls') === 'link-to-list'");
    await press("letter");
    await window.until("return document.querySelector('#link-to-list [role=option]')?.textContent.includes('letter')");
    await press(Key.ENTER);
    await window.toast("Linked");
    await press("p");
    await window.until("return getSelection().toString() !== ''");
    await press(Key.ARROW_RIGHT);
    await window.chord(Key.SHIFT, Key.ARROW_RIGHT);
    await window.until("return getSelection().toString().includes(' ')");
    await press("h");
    await window.toast("Highlighted");
  });

  test("found again, cited, and taken away as a table and a briefing", async () => {
    await press("/");
    await press("cranes");
    await window.find(".hit mark");
    await press(Key.ARROW_DOWN);
    await window.until("return document.activeElement.id === 'hits'");
    await press(Key.ARROW_DOWN);
    await expanded();
    await command("All quotations");
    await window.find("#grid [role=option]");
    await press("j");
    await press("c");
    await window.toast("1 citation copied");
    for (const [steps, file] of [[0, "quotes.csv"], [2, "briefing.docx"]]) {
      await window.chord(Key.CONTROL, "e");
      await window.until("return document.querySelector('dialog table td, dialog .page blockquote') !== null");
      await window.until("return document.activeElement.type === 'radio'");
      for (let i = 0; i < steps; i++) await press(Key.ARROW_UP);
      if (steps > 0) await window.find("dialog .page blockquote");
      await window.chord(Key.CONTROL, Key.ENTER);
      await window.path(`//dialog//*[contains(.,"written to")][contains(.,"${file}")]`);
      await press(Key.ESCAPE);
      await window.gone("dialog[open]");
    }
    await leavesTheJob(window, place)();
  });

  test("help, undo and the way back need no mouse either", async () => {
    await press("?");
    await window.find("dialog kbd");
    await press(Key.ESCAPE);
    await window.chord(Key.CONTROL, "z");
    await window.toast("Undone");
    await window.chord(Key.CONTROL, Key.SHIFT, "z");
    await window.toast("Done again");
    assert.ok(existsSync(join(place.answers, "quotes.csv")), `within ${patience} ms each`);
  });
});
