// Ways in for many files: a table whose columns are named in the window, thousands of files, a watched folder.
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
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
  await dialog().getByText("1 new ·").waitFor();
  await page.keyboard.press("Escape");
  assert.equal(await articles(), before + 1);
});

test("three thousand files, half of them refused: paused, gone on, every refusal listed, saved and taken in again", async () => {
  const folder = join(bridge.home, "pages");
  mkdirSync(folder);
  const refused = 1500;
  for (let i = 0; i < refused; i++) {
    writeFileSync(join(folder, `page-${i}.txt`), `Lock ${i} opens\n\n“Lock ${i} opens at noon,” said Ada Adeyemi.\n`);
    writeFileSync(join(folder, `shot-${i}.html`), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  }
  const before = await articles();
  await bridge.drop([folder]);
  const line = page.locator("footer .job");
  await line.getByRole("button", { name: "Pause" }).click();
  await line.getByText("paused").waitFor();
  await page.setViewportSize({ width: 1100, height: 800 });
  const beyond = await page.evaluate(() => [...document.querySelectorAll("footer > *, header > *")].filter((one) => one.getBoundingClientRect().right > innerWidth).length);
  assert.equal(beyond, 0, "what is being done pushes nothing out of the window");
  await page.setViewportSize({ width: 1280, height: 800 });
  // What is in hand is stored first; then it stands still.
  let held = -1;
  for (let still = 0, tries = 0; still < 4 && tries < 60; tries++) {
    const now = await articles();
    still = now === held ? still + 1 : 0;
    held = now;
    await page.waitForTimeout(700);
  }
  await page.waitForTimeout(1000);
  assert.equal(await articles(), held, "nothing comes while it is paused");
  assert.ok(held - before < refused);
  assert.deepEqual(await barriers(page), []);
  await line.getByRole("button", { name: "Go on" }).click();
  await dialog().getByText("1,500 new, 1,500 not stored").waitFor({ timeout: 120_000 });
  assert.equal(await articles(), before + refused);
  const list = dialog().getByRole("listbox", { name: "Not stored" });
  assert.ok((await list.getByRole("option").count()) < 60, "only what is on the screen exists");
  await list.focus();
  await page.keyboard.press("End");
  await dialog().getByText(`shot-${refused - 1}.html`).first().waitFor({ timeout: 2000 }).catch(() => {});
  await list.locator(`[aria-posinset="${refused}"]`).getByText("it looks like a PNG picture").waitFor();
  assert.deepEqual(await barriers(page), []);
  const out = join(bridge.home, "not-stored.csv");
  await bridge.answerDialog([out]);
  await dialog().getByRole("button", { name: "Save this list…" }).click();
  await page.locator(".toast", { hasText: "not-stored.csv" }).waitFor();
  assert.equal(readFileSync(out, "utf8").trim().split("\r\n").length, refused + 1);
  // Two are mended: the others are refused again, and nothing comes twice.
  for (const i of [3, 4]) writeFileSync(join(folder, `shot-${i}.html`), `<p>“Basin ${i} is full,” Tom Brandt said.</p>`);
  await dialog().getByRole("button", { name: "Add these again" }).click();
  await dialog().getByText("2 new, 1,498 not stored").waitFor({ timeout: 60_000 });
  await page.keyboard.press("Escape");
});

test("a program that is killed in the middle of a folder completes it when the folder is added again", async () => {
  const home = mkdtempSync(join(tmpdir(), "onrecord-ways-"));
  const [library, folder] = [join(home, "Killed.onrecord"), join(home, "pages")];
  mkdirSync(folder);
  for (let i = 0; i < 1500; i++) writeFileSync(join(folder, `page-${i}.txt`), `Gate ${i} shuts\n\n“Gate ${i} shuts at nine,” said Ann Lee.\n`);
  const first = await startBridge({ library });
  try {
    await first.call("set_initials", { initials: "AK" });
    await first.drop([folder]);
    while ((await first.call("counts")).articles === 0) await new Promise((done) => setTimeout(done, 20));
  } finally {
    first.kill();
  }
  const second = await startBridge({ library });
  const window = await openWindow(second);
  try {
    const so_far = (await second.call("counts")).articles;
    assert.ok(so_far > 0 && so_far < 1500, `${so_far} were stored before it was killed`);
    await window.page.locator("#search").waitFor();
    await second.drop([folder]);
    await window.page.getByRole("dialog").getByText(/new, [\d,]+ known already/).waitFor({ timeout: 120_000 });
    assert.equal((await second.call("counts")).articles, 1500);
  } finally {
    await window.browser.close();
    second.stop();
    rmSync(home, { recursive: true, force: true });
  }
});

test("a folder is watched from the settings: what is saved there arrives by itself, in the inbox, once", async () => {
  const folder = join(bridge.home, "saved");
  mkdirSync(folder);
  const settings = async () => {
    await page.getByRole("button", { name: "Settings" }).click();
    await dialog().getByRole("heading", { name: "Watched folder" }).waitFor();
  };
  await settings();
  await bridge.answerDialog([folder]);
  await dialog().getByRole("button", { name: "Choose a folder…" }).click();
  await dialog().getByText("Nothing has come yet").waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^To read/ }).click();
  const html = `<html><head><title>Basin floods</title></head><body><article><h1>Basin floods</h1><p>“The basin floods every spring,” Tom Brandt told reporters at the lock on Monday, and asked the town for new gates before the ice breaks.</p></article></body></html>`;
  writeFileSync(join(folder, "Basin floods.html"), html);
  mkdirSync(join(folder, "Basin floods_files"));
  writeFileSync(join(folder, "Basin floods_files", "frame.html"), html);
  await page.locator(".toast", { hasText: "From the watched folder: “Basin floods”" }).waitFor();
  await page.getByRole("option").filter({ hasText: "Basin floods" }).first().waitFor();
  const now = await articles();
  writeFileSync(join(folder, "Basin floods (1).html"), html);
  await page.waitForTimeout(4500);
  assert.equal(await articles(), now, "the same page again is known, and nothing is said");
  await settings();
  await dialog().getByText("Last came Basin floods").waitFor();
  rmSync(folder, { recursive: true });
  await dialog().getByRole("alert").filter({ hasText: "put it back, or choose another one" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  assert.equal(await articles(), now, "what came from it stays");
  await dialog().getByRole("button", { name: "Turn off" }).click();
  await dialog().getByRole("button", { name: "Choose a folder…" }).waitFor();
  await page.keyboard.press("Escape");
});

test("nothing failed unseen", () => {
  assert.deepEqual(complaints.filter((line) => !line.includes("422")), []);
});
