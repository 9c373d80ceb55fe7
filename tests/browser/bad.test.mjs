// What goes wrong, and what the window says of it: what happened, what it means for the data, what to do.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { once } from "node:events";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { barriers, gold, openWindow, seed, startBridge } from "./harness.mjs";

let bridge, browser, page, complaints;
const png = Buffer.from("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==", "base64");

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

const problem = (words) => page.locator(".toast.problem", { hasText: words }).first();
const articles = async () => (await bridge.call("counts")).articles;
const library = () => join(bridge.home, "Water politics.onrecord/library.sqlite");

/** Paste as the user would, but for the clipboard, which no test should fill with 30 MB. */
const paste = (what) =>
  page.evaluate(({ words, times, picture }) => {
    const clipboardData = new DataTransfer();
    if (words) clipboardData.setData("text/plain", words.repeat(times));
    if (picture) clipboardData.items.add(new File([new Uint8Array(picture)], "shot.png", { type: "image/png" }));
    (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, what);

/** Hold the library's write lock in another program; returns how to let it go. */
async function hold() {
  const other = spawn("sqlite3", [library()], { stdio: ["pipe", "pipe", "inherit"] });
  other.stdin.write("begin immediate;\nselect 'held';\n");
  await once(other.stdout, "data");
  return async () => {
    other.stdin.end("commit;\n");
    await once(other, "exit");
  };
}

test("thirty megabytes pasted are refused in one sentence, and the window goes on", async () => {
  const before = await articles();
  const started = Date.now();
  await paste({ words: "The minister said that the river is everyone’s. ", times: 620_000 });
  const said = page.getByRole("alert");
  await said.waitFor();
  assert.match(await said.innerText(), /too large to read as one article \(\d+ MB, at most \d+ MB\); split it/);
  assert.match(await said.innerText(), /Nothing in your library was changed/);
  assert.ok(Date.now() - started < 15_000, "it does not take for ever");
  assert.equal(await page.locator("form textarea").inputValue(), "");
  // Nothing hangs: what is typed comes at once.
  await page.locator("form textarea").fill("“We wait,” Ann Lee said.");
  assert.deepEqual(await barriers(page), []);
  assert.equal(await articles(), before);
});

test("a picture pasted is said to be one, on the page and in the field", async () => {
  await page.locator("form textarea").fill("");
  await page.locator("form textarea").focus();
  await paste({ picture: [...png] });
  await page.getByRole("alert").filter({ hasText: "A picture was pasted, and there are no words in it. Nothing was added" }).waitFor();
  await page.getByRole("button", { name: /^All articles/ }).click();
  await page.locator("#list").waitFor();
  await paste({ picture: [...png] });
  await problem("A picture was pasted").waitFor();
});

test("a picture dropped is told in the report, with the way round", async () => {
  const file = join(bridge.home, "shot.png");
  writeFileSync(file, png);
  await bridge.drop([file]);
  await page.getByRole("dialog").getByText("it looks like a PNG picture; paste the text of the page instead").waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).last().click();
});

test("a folder of two thousand files shows how far it is, stops when asked, and goes on where it was", async () => {
  const folder = join(bridge.home, "pages");
  mkdirSync(folder);
  const body = gold("en-03-harbour-toll");
  for (let i = 0; i < 2000; i++) writeFileSync(join(folder, `page-${i}.txt`), body.replace(/^(.+)$/m, `$1, part ${i}`));
  writeFileSync(join(folder, "chart.png"), png);
  const before = await articles();
  await bridge.answerDialog([folder]);
  await page.getByRole("button", { name: "Add article" }).click();
  await page.getByRole("button", { name: "Choose a folder…" }).click();
  const line = page.locator("footer .job");
  await line.getByText(/\d+ of 2,000/).waitFor();
  assert.deepEqual(await barriers(page), []);
  await line.getByRole("button", { name: "Stop" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("Stopped; what was added so far is stored.").waitFor();
  await dialog.getByText("1 file of other kinds left alone").waitFor();
  const so_far = (await articles()) - before;
  assert.ok(so_far > 0 && so_far < 2000, `${so_far} were stored`);
  await dialog.getByRole("button", { name: "Close" }).last().click();
  await bridge.drop([folder]);
  await dialog.getByText(new RegExp(`new, ${so_far.toLocaleString("en")} known already`)).waitFor({ timeout: 240_000 });
  assert.equal((await articles()) - before, 2000);
  await dialog.getByRole("button", { name: "Close" }).last().click();
});

test("while another program writes, an edit waits, then says so; afterwards it works", async () => {
  await page.getByRole("button", { name: /^All articles/ }).click();
  await page.locator("#search").fill("consulted");
  await page.locator(".hit").first().click();
  await page.locator("section.reader h1").waitFor();
  await page.keyboard.press("j");
  await page.locator('.card [aria-expanded="true"]').waitFor();
  const release = await hold();
  await page.keyboard.press("a");
  // The window is not held up meanwhile.
  await page.keyboard.press("w");
  await page.locator(".card meter").waitFor({ timeout: 3000 });
  await problem("Another program is writing in this library: let it finish and try again; nothing of this step was stored.").waitFor();
  assert.deepEqual(await barriers(page), []);
  await release();
  await page.keyboard.press("a");
  await page.locator(".toast", { hasText: "Marked as checked" }).waitFor();
});

test("a table can't replace a folder: said in the dialog, nothing is lost", async () => {
  const target = join(bridge.home, "quotes.csv");
  mkdirSync(target);
  await bridge.answerDialog([target]);
  await page.keyboard.press("Control+e");
  await page.locator("table td, .page").first().waitFor();
  await page.getByRole("dialog").getByRole("button", { name: "Export…", exact: true }).click();
  const said = page.getByRole("dialog").getByRole("alert");
  await said.filter({ hasText: "quotes.csv could not be written" }).waitFor();
  assert.match(await said.innerText(), /What was there before is untouched/);
  assert.match(await said.innerText(), /Choose another place/);
  await page.keyboard.press("Escape");
});

test("a query that can't be read is explained, in the search box and over the grid", async () => {
  await page.locator("#search").fill("said:soon");
  await page.getByRole("alert").filter({ hasText: "can't be understood at column 6" }).waitFor();
  await page.locator("#search").fill("");
  await page.getByRole("button", { name: /^All quotations/ }).click();
  await page.getByRole("textbox", { name: "Filter" }).fill("(harbour");
  await page.getByRole("alert").filter({ hasText: "a parenthesis is opened and never closed" }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("textbox", { name: "Filter" }).fill("");
});

async function openElsewhere(folder) {
  await bridge.answerDialog([folder]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill("Open a library");
  await page.getByRole("dialog").getByRole("option", { name: "Open a library" }).waitFor();
  await page.keyboard.press("Enter");
}

test("a broken library and a newer one are refused, and the open one stays open", async () => {
  const broken = join(bridge.home, "Broken.onrecord");
  mkdirSync(broken);
  writeFileSync(join(broken, "library.sqlite"), "not a library at all, but some two hundred letters: ".repeat(8));
  await openElsewhere(broken);
  await problem("is not an Onrecord library, or is damaged: restore it from a backup. Nothing was changed.").waitFor();
  const newer = join(bridge.home, "Newer.onrecord");
  await bridge.answerDialog([newer]);
  await bridge.call("choose_library", { create: true });
  await bridge.call("open_recent", { folder: join(bridge.home, "Water politics.onrecord") });
  const changed = spawn("sqlite3", [join(newer, "library.sqlite"), "pragma user_version = 999;"], { stdio: "inherit" });
  await once(changed, "exit");
  await openElsewhere(newer);
  await problem("was written by a newer Onrecord (form 999").waitFor();
  assert.equal((await bridge.call("state")).library.name, "Water politics");
});

test("when the library of the last time can't be opened, the start says why", async () => {
  const started = await startBridge({
    prepare: (home) => {
      const folder = join(home, "Spring.onrecord");
      mkdirSync(folder);
      writeFileSync(join(folder, "library.sqlite"), "");
      writeFileSync(join(home, "settings.json"), JSON.stringify({ initials: "AK", recents: [folder], open: folder }));
    },
  });
  const window = await openWindow(started);
  try {
    const said = window.page.getByRole("alert");
    await said.filter({ hasText: "is empty, not a library: restore it from a backup. Nothing was changed." }).waitFor();
    assert.match(await said.innerText(), /left as it is\. Open another one/);
    assert.deepEqual(await barriers(window.page), []);
    await window.page.getByRole("button", { name: "Start", exact: true }).click();
    await window.page.getByText("No articles yet").waitFor();
  } finally {
    await window.browser.close();
    started.stop();
  }
});

test("a Russian window says all of it in Russian", async () => {
  const { quotes } = await bridge.call("article", { id: "a1" });
  await bridge.call("review", { ids: [quotes[0].id], status: "checked" });
  const window = await openWindow(bridge, { locale: "ru-RU" });
  const russian = window.page;
  const barrier = () => barriers(russian);
  try {
    await russian.getByRole("option").first().waitFor();
    await russian.locator("#search").fill("kind:loud");
    await russian.getByRole("alert").filter({ hasText: "Запрос непонятен на знаке 6: «loud» — не значение для «kind:»; напишите одно из этих: direct (дословно)" }).waitFor();
    assert.deepEqual(await barrier(), []);
    await russian.locator("#search").fill("");
    writeFileSync(join(bridge.home, "shot.png"), png);
    await bridge.drop([join(bridge.home, "shot.png")]);
    await russian.getByRole("dialog").getByText("это похоже на картинку PNG; вставьте текст страницы, а не её картинку").waitFor();
    await russian.getByRole("dialog").getByRole("button", { name: "Закрыть" }).last().click();
    await russian.getByRole("button", { name: "История" }).click();
    await russian.getByText("проверено: q").first().waitFor();
    const labels = await russian.locator(".history .label").allTextContents();
    assert.deepEqual(labels.filter((label) => !/\p{Script=Cyrillic}/u.test(label)), []);
    await russian.getByRole("button", { name: "Отменить это" }).click();
  } finally {
    await window.browser.close();
  }
});

test("nothing failed unseen", () => {
  // 422 is how the bridge says a failure that the window showed in words.
  assert.deepEqual(complaints.filter((line) => !line.includes("422")), []);
});
