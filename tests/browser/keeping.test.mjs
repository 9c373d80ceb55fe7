// What is kept of a page: what the outlet changed, what the article rests on, and what is only proposed.
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { barriers, openWindow, root, startBridge } from "./harness.mjs";

const lines = [
  "“We will raise the toll by two coins in May,” Transport Minister Ada Adeyemi told reporters on Monday.",
  "Boats wait outside the old port since the morning, and the ice house has closed its doors for the week; 46 houses at the quay have no water, and 12,000 people wait for the ferry.",
  "“Nobody asked the fishermen before the ministry wrote its paper,” said Tomas Brandt, who owns two boats.",
  "A clerk of the council said that the books of 2023 would be opened before the vote, and that 318 owners had been written to.",
  "“Talks with the ferry company go on,” a spokesman for the council said.",
];
const html = (outlet, url, body, head = "") =>
  `<html lang="en"><head><title>Toll</title><link rel="canonical" href="${url}"><meta property="og:site_name" content="${outlet}">
   <meta property="article:published_time" content="2024-03-04T10:15:00+02:00"><meta property="og:image" content="${url}/boats.jpg">${head}</head>
   <body><article><h1>Harbour toll will rise, says minister</h1><p class="date">5 March 2024</p>${body.map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;
const url = "https://quay.example/news/harbour-toll";
const newer = [lines[0].replace("two coins", "three coins"), lines[2], lines[1].replace("for the week", "until the end of the month"), lines[3], "The vote has been put off until Friday, the clerk wrote in the evening."];
const pictures = process.env.ONRECORD_PICTURES;

let bridge, browser, page, complaints, id;

before(async () => {
  bridge = await startBridge();
  await bridge.call("set_initials", { initials: "AK" });
  const add = (outlet, at, body, head) => bridge.call("add_page", { text: null, html: html(outlet, at, body, head), url: null, fields: {}, collection: null });
  id = (await add("The Quay Herald", url, lines, '<link rel="alternate" hreflang="ru" href="https://quay.example/ru/sbor">')).id;
  await add("Northgate Wire", "https://northgate.example/toll", [...lines, "The Northgate desk has asked the ministry for its paper and waits for it."]);
  const again = await add("The Quay Herald", `${url}/?utm_source=tg`, newer);
  assert.equal(again.id, id);
  assert.match(again.remark, /1 altered/);
  ({ browser, page, complaints } = await openWindow(bridge));
  await page.getByRole("option").filter({ hasText: "Quay Herald" }).first().click();
  await page.locator("article h1").waitFor();
});
after(async () => {
  await browser?.close();
  bridge?.stop();
});

async function picture(name) {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  for (const [scheme, width, height] of [["light", 1280, 800], ["dark", 900, 700]]) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height });
    await page.waitForTimeout(400);
    await page.screenshot({ path: join(pictures, `${name}-${scheme}-${width}.png`) });
  }
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 800 });
}

test("a quotation that the outlet changed says so, and what stood there before", async () => {
  const altered = (await bridge.call("article", { id })).quotes.find((quote) => quote.content.includes("three coins"));
  const card = page.locator(`[data-card="${altered.id}"]`);
  await card.getByText("Changed by the outlet").waitFor();
  await picture("card");
  await card.locator(".head").click();
  await card.getByText("two coins").waitFor();
  assert.deepEqual(await barriers(page), []);
  await picture("card-open");
  await page.keyboard.press("Escape");
  await page.getByRole("region", { name: /Not placed/ }).getByText("has it no more").waitFor();
});

test("the changes are read word by word, with the keys alone", async () => {
  await page.locator("#show-changes").focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "What the outlet changed" });
  await dialog.locator("del").filter({ hasText: "two" }).waitFor();
  await dialog.locator("ins").filter({ hasText: "three" }).waitFor();
  await dialog.getByText("New paragraph").waitFor();
  await dialog.getByText("Paragraph taken out").waitFor();
  assert.deepEqual(await barriers(page), []);
  await picture("changes");
  await dialog.getByRole("checkbox", { name: /the same too/ }).check();
  await dialog.getByText("A clerk of the council said").waitFor();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
});

test("what the article rests on is shown, and an archive's address can be added and undone", async () => {
  await page.locator("#show-evidence").click();
  const dialog = page.getByRole("dialog", { name: "What this article rests on" });
  await dialog.getByText("The file holds what was captured").first().waitFor();
  await dialog.getByText("never loaded").waitFor();
  assert.deepEqual(await barriers(page), []);
  await picture("evidence");
  const archive = dialog.getByRole("textbox", { name: "In an archive" }).last();
  await archive.fill("https://archive.example/2024/toll");
  await archive.press("Tab");
  await page.waitForFunction(() => document.querySelector(".toast, [role=status]") !== null);
  const kept = (await bridge.call("evidence", { id })).captures.at(-1);
  assert.equal(kept.archive_url, "https://archive.example/2024/toll");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+z");
  await page.waitForTimeout(400);
  assert.equal((await bridge.call("evidence", { id })).captures.at(-1).archive_url, null);
});

test("a Russian window says in Russian what the article rests on and why a link is proposed", async () => {
  const russian = await openWindow(bridge, { locale: "ru-RU" });
  await russian.page.getByRole("option").filter({ hasText: "Quay Herald" }).first().click();
  await russian.page.locator("#show-evidence").click();
  const rests = await russian.page.getByRole("dialog").locator("section", { hasText: "Где прочитано" }).innerText();
  assert.match(rests, /h1 страницы/);
  assert.doesNotMatch(rests, /encoding|the page's|valid as such/);
  await russian.page.keyboard.press("Escape");
  const links = await russian.page.locator(".foot li.open").allInnerTexts();
  assert.ok(links.some((link) => link.includes("quay.example/ru/sbor")), "what is not in the library is called by its address");
  assert.doesNotMatch(links.join(" "), /nearly the same|names it/);
  await russian.browser.close();
});

test("what is only proposed is dashed, and accepted or rejected in one press", async () => {
  const proposed = page.locator(".foot li.open");
  await proposed.first().scrollIntoViewIfNeeded();
  await picture("proposed");
  const before = await proposed.count();
  assert.ok(before >= 1, "a reprint or an edition is proposed");
  assert.deepEqual(await barriers(page), []);
  await proposed.first().getByRole("button", { name: "Accept" }).click();
  await page.waitForFunction((before) => document.querySelectorAll(".foot li.open").length === before - 1, before);
  const links = (await bridge.call("article", { id })).links;
  assert.equal(links.filter((link) => link.review === "accepted").length, 1);
  assert.deepEqual(complaints, []);
});
