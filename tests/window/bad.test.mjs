// What goes wrong in the real window: too much pasted, the window closed in the middle of an import.
import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { By, newHome, open, page } from "./harness.mjs";

const place = newHome();
const pages = join(place.answers, "pages");
const all = 2000;
let window;
after(async () => {
  await window?.close();
  place.remove();
});

/** How many articles the window says there are. */
const articles = () =>
  window.driver.executeScript("return Number(/^([\\d,]+) article/.exec(document.querySelector('footer .counts').textContent)?.[1].replaceAll(',', '') ?? 0)");

test("thirty megabytes pasted are refused in one sentence, and the window goes on", async () => {
  window = await open(place);
  await window.click("Start");
  await (await window.find("dialog input")).sendKeys("AK");
  await window.click("Use these");
  await window.gone("dialog[open]");
  const started = Date.now();
  await window.driver.executeScript(`
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "The minister said that the river is everyone’s. ".repeat(620_000));
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.body.dispatchEvent(event);
  `);
  const said = await window.find("[role=alert]");
  assert.match(await said.getText(), /too large to read as one article \(\d+ MB, at most \d+ MB\)/);
  assert.match(await said.getText(), /Nothing in your library was changed/);
  const took = Date.now() - started;
  assert.ok(took < 20_000, `it took ${took} ms`);
  await (await window.find("form textarea")).sendKeys("still here");
  assert.equal(await (await window.find("form textarea")).getAttribute("value"), "still here");
});

test("a window closed in the middle of an import leaves whole articles, and the next one goes on", async () => {
  mkdirSync(pages);
  for (let i = 0; i < all; i++) writeFileSync(join(pages, `page-${i}.txt`), page.replace("explains the delay", `explains delay ${i}`));
  await window.click("Choose a folder…");
  await window.until("return /\\d of 2,000/.test(document.querySelector('footer').textContent)");
  await window.driver.wait(async () => (await articles()) > 50, 60_000);
  await window.close();

  window = await open(place);
  await window.find("nav");
  await window.until("return /^[\\d,]+ article/.test(document.querySelector('footer .counts')?.textContent ?? '')");
  const stored = await articles();
  assert.ok(stored > 50 && stored < all, `${stored} were stored`);
  // Each of them with its quotations: none is half there.
  const quotations = await window.driver.executeScript("return Number(/([\\d,]+) quotation/.exec(document.querySelector('footer .counts').textContent)[1].replaceAll(',', ''))");
  assert.equal(quotations % stored, 0, `${quotations} quotations of ${stored} articles`);
  await window.click("Add article");
  await window.click("Choose a folder…");
  const report = await window.driver.wait(async () => (await window.driver.findElements(By.css("dialog .sum")))[0], 240_000);
  assert.match(await report.getText(), new RegExp(`^${(all - stored).toLocaleString("en")} new, ${stored.toLocaleString("en")} known already`));
  await window.click("Close", "//dialog//footer");
  assert.equal(await articles(), all);
});
