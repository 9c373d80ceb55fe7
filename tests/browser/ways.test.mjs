// Ways in for many files: a table whose columns are named in the window, thousands of files, a watched folder.
import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
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

const dialog = () => page.getByRole("dialog");
const articles = async () => (await bridge.call("counts")).articles;

const rows = [
  ["Kopf", "Inhalt", "Tag", "Blatt", "Nr"],
  ["The toll stays", "“The toll stays,” said harbour master Ada Adeyemi on Monday. Ships go on paying at the lock.", "2024-05-04", "The Harbour Post", "1"],
  ["Mills wait for the ice", "“We wait for the ice to break,” Tom Brandt, who owns two mills, said.", "2024-05-05", "The Harbour Post", "2"],
  ["", "", "2024-05-06", "Northgate Wire", "3"],
];
const csv = (rows) => rows.map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\n");

test("a table that is dropped asks what its columns hold, and shows the articles before they are stored", async () => {
  const file = join(bridge.home, "list.csv");
  writeFileSync(file, csv(rows));
  const before = await articles();
  await bridge.drop([file]);
  await dialog().getByRole("heading", { name: "Articles of list.csv" }).waitFor();
  await dialog().getByText("No column is the text of the articles yet").waitFor();
  const add = dialog().getByRole("button", { name: /^Add/ });
  assert.equal(await add.isDisabled(), true, "nothing to add without a text");
  assert.deepEqual(await barriers(page), []);
  const holds = (column) => dialog().getByRole("combobox", { name: `What the column ${column} holds` });
  await holds("Inhalt").selectOption("Text");
  await holds("Kopf").selectOption("Headline");
  await holds("Tag").selectOption("Published");
  await holds("Blatt").selectOption("Outlet");
  await dialog().getByText("4 May 2024").waitFor();
  await dialog().getByText("1 row of 3 will not be stored").waitFor();
  assert.equal(await dialog().getByRole("button", { name: "Add 2 articles" }).isEnabled(), true);
  // A field stands in one column: the other gives it up.
  await holds("Nr").selectOption("Outlet");
  assert.equal(await holds("Blatt").inputValue(), "");
  await holds("Blatt").selectOption("Outlet");
  assert.equal(await holds("Nr").inputValue(), "");
  await dialog().getByText("The Harbour Post").first().waitFor();
  assert.deepEqual(await barriers(page), []);
  assert.equal(await articles(), before, "nothing is stored by looking");
  await dialog().getByRole("button", { name: "Add 2 articles" }).click();
  await dialog().getByText("2 new, 1 not stored").waitFor();
  assert.equal(await articles(), before + 2);
  await page.keyboard.press("Escape");
});

test("several tables come one after the other, and one that is left is not stored", async () => {
  const [first, second] = ["a.csv", "b.jsonl"].map((name) => join(bridge.home, name));
  writeFileSync(first, csv(rows));
  writeFileSync(second, JSON.stringify({ title: "The lock", text: "“It opens at noon,” Ann Lee said." }) + "\n");
  const before = await articles();
  await bridge.drop([first, second]);
  await dialog().getByText("1 more table waits").waitFor();
  await page.keyboard.press("Escape");
  await dialog().getByRole("heading", { name: "Articles of b.jsonl" }).waitFor();
  // Its names say what they hold: Enter with Ctrl is enough.
  await dialog().getByRole("button", { name: "Add 1 article" }).waitFor();
  await page.keyboard.press("Control+Enter");
  await dialog().getByText("1 new").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await articles(), before + 1);
});

test("nothing failed unseen", () => {
  assert.deepEqual(complaints.filter((line) => !line.includes("422")), []);
});
