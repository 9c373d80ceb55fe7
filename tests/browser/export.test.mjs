// What leaves the library, from the window: a briefing for Word, a table under the user's own titles, and
// how a citation is written.
import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { inflateRawSync } from "node:zlib";
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

const dialog = () => page.getByRole("dialog");
const write = () => dialog().getByRole("button", { name: "Export…", exact: true }).click();

/** A part of a packed file. */
function part(file, name) {
  const bytes = readFileSync(file);
  const directory = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  let at = bytes.readUInt32LE(directory + 16);
  for (let left = bytes.readUInt16LE(directory + 10); left > 0; left--) {
    const long = bytes.readUInt16LE(at + 28);
    if (bytes.toString("utf8", at + 46, at + 46 + long) === name) {
      const from = bytes.readUInt32LE(at + 42);
      const start = from + 30 + bytes.readUInt16LE(from + 26) + bytes.readUInt16LE(from + 28);
      return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString("utf8");
    }
    at += 46 + long + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  throw new Error(`${name} is not in ${file}`);
}

test("a briefing is seen first; a place that can't be written is said in the dialog, and the choice is kept", async () => {
  await page.keyboard.press("Control+e");
  await page.getByRole("radio", { name: "Briefing for Word" }).check();
  await page.getByRole("radio", { name: "By speaker" }).check();
  await page.getByRole("textbox", { name: "Title" }).fill("Water <&> ships");
  await page.locator(".page .title", { hasText: "Water <&> ships" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  const nowhere = join(bridge.home, "taken away");
  await bridge.answerDialog([join(nowhere, "trip.docx")]);
  await write();
  await dialog().getByRole("alert").filter({ hasText: "folder does not exist" }).waitFor();
  assert.ok(await page.getByRole("radio", { name: "By speaker" }).isChecked());
  assert.equal(await page.getByRole("textbox", { name: "Title" }).inputValue(), "Water <&> ships");
  assert.deepEqual(await barriers(page), []);
  mkdirSync(nowhere);
  const target = join(nowhere, "trip.docx");
  await bridge.answerDialog([target]);
  await write();
  await dialog().getByText("trip.docx").waitFor();
  const text = part(target, "word/document.xml");
  assert.match(text, /<w:pStyle w:val="Title"\/><\/w:pPr><w:r><w:t xml:space="preserve">Water &lt;&amp;&gt; ships</);
  assert.ok(text.includes('<w:pStyle w:val="Quote"/>') && text.includes("“Ekskavator bor"), "the words are there");
  await dialog().getByRole("button", { name: "Close" }).last().click();
});

test("verbatim words alone are filled in the preview", async () => {
  await page.keyboard.press("Control+e");
  assert.ok(await page.getByRole("radio", { name: "Briefing for Word" }).isChecked(), "what was chosen last is offered again");
  await page.locator(".page blockquote").first().waitFor();
  const filled = await page.locator(".page .verbatim").allTextContents();
  assert.ok(filled.length > 0 && filled.every((words) => /^\p{P}.*\p{P}$/su.test(words)), filled.join("\n"));
  const plain = page.locator(".page blockquote").filter({ hasText: /^\s*Paraphrase/ });
  assert.equal(await plain.locator(".verbatim").count(), 0);
  await page.keyboard.press("Escape");
});

test("a table leaves under the user's titles, with the delimiter that was chosen", async () => {
  await page.keyboard.press("Control+e");
  await page.getByRole("radio", { name: "CSV for Excel" }).check();
  await page.getByRole("combobox", { name: "Between cells" }).selectOption({ label: "tab" });
  await page.getByRole("textbox", { name: "Title of the column content" }).fill("Слова");
  await page.getByRole("textbox", { name: "Title of the column kind" }).fill("Слова");
  await page.locator("th", { hasText: "Слова" }).nth(1).waitFor();
  assert.deepEqual(await barriers(page), []);
  const target = join(bridge.home, "own.csv");
  await bridge.answerDialog([target]);
  await write();
  await dialog().getByText("own.csv").waitFor();
  assert.match(readFileSync(target, "utf8"), /^\ufeffuid\tquoted_words\tСлова\tСлова\t/);
  await dialog().getByRole("button", { name: "Close" }).last().click();
  await page.keyboard.press("Control+e");
  await page.locator("th", { hasText: "Слова" }).first().waitFor();
  await page.keyboard.press("Escape");
});

test("the form of citations is tried on a real quotation, and kept", async () => {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Settings");
  await page.getByRole("dialog").getByRole("option", { name: /Settings/ }).first().waitFor();
  await page.keyboard.press("Enter");
  const form = page.getByRole("textbox", { name: "Form of citations" });
  await form.fill("{speaker}: {spaeker}");
  await page.locator("#citation-look", { hasText: "There is no part “{spaeker}”" }).waitFor();
  assert.ok(await page.getByRole("button", { name: "Use this form" }).isDisabled());
  await form.fill("");
  await page.getByRole("button", { name: /^\{outlet\}/ }).click();
  assert.equal(await form.inputValue(), "{outlet}");
  await page.locator("#citation-look", { hasText: /^\s*\p{L}+ ?\p{L}*/u }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("button", { name: "Use this form" }).click();
  await page.locator(".toast", { hasText: "Form of citations kept" }).waitFor();
  assert.equal((await bridge.call("state")).citation_form, "{outlet}");
  await page.getByRole("button", { name: "The usual form" }).click();
  await page.waitForFunction(() => document.querySelector("textarea")?.value.startsWith("{words}"));
  await page.getByRole("radio", { name: "High contrast" }).check();
  await page.waitForFunction(() => getComputedStyle(document.body).color === "rgb(0, 0, 0)");
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("group", { name: "Appearance" }).getByRole("radio", { name: "As the system" }).check();
  await page.waitForFunction(() => getComputedStyle(document.body).color !== "rgb(0, 0, 0)");
  // The system's own wish makes the same of it.
  await page.emulateMedia({ contrast: "more" });
  await page.waitForFunction(() => getComputedStyle(document.body).color === "rgb(0, 0, 0)");
  await page.emulateMedia({ contrast: null });
  await page.keyboard.press("Escape");
});

test("nothing failed unseen", () => {
  assert.ok(existsSync(join(bridge.home, "own.csv")));
  // 422 is how the bridge says a failure that the window showed in words.
  assert.deepEqual(complaints.filter((line) => !line.includes("422")), []);
});
