// The parts of the window that a plain library does not show: tables, an import with refusals, the watched folder,
// addresses and feeds, and what is kept of a page that its outlet changed. Each brings the window to its states by
// places and classes alone, so that it can be taken in every language.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { article, feed } from "./web.mjs";

const cells = (rows) => rows.map((row) => row.map((cell) => `"${cell}"`).join(";")).join("\n");
const dialog = (page) => page.locator("dialog[open]");
const foot = (page, at) => dialog(page).locator("footer button").nth(at);
const close = async (page) => {
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
};

/** A table that asks for its columns, an import with refusals, the folder that is watched. */
export async function files({ bridge, page, take }) {
  const folder = mkdtempSync(join(bridge.home, "files-"));
  const table = join(folder, "clippings.csv");
  writeFileSync(
    table,
    cells([
      ["Titel", "Inhalt", "Tag", "Blatt", "Nummer"], // typos: foreign
      ["The toll stays", "“The toll stays,” said harbour master Ada Adeyemi on Monday. Ships go on paying at the lock.", "2024-05-04", "The Harbour Post", "1"],
      ["Mills wait for the ice", "“We wait for the ice to break,” Tom Brandt, who owns two mills, said.", "2024-05-05", "The Harbour Post", "2"],
      ["", "", "2024-05-06", "Northgate Wire", "3"],
    ]),
  );
  const holds = (at) => dialog(page).locator("select").nth(at);
  await bridge.drop([table]);
  await holds(0).waitFor();
  await take("table-columns");
  await holds(0).selectOption("headline");
  await holds(1).selectOption("body");
  await holds(2).selectOption("published");
  await holds(3).selectOption("outlet");
  await dialog(page).locator(".articles li").first().waitFor();
  await take("table-articles");
  await close(page);

  const pages = join(folder, "pages");
  mkdirSync(pages);
  for (let i = 0; i < 400; i++) writeFileSync(join(pages, `lock-${i}.txt`), `Lock ${i} opens\n\n“Lock ${i} opens at noon,” said Ada Adeyemi.\n`);
  for (let i = 0; i < 6; i++) writeFileSync(join(pages, `screenshot-${i}.html`), Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"));
  await bridge.drop([pages]);
  await page.locator("footer .job button").first().click();
  await take("import-paused");
  await page.locator("footer .job button").first().click();
  await dialog(page).locator("dl").waitFor();
  await dialog(page).getByRole("option").first().click();
  await take("import-report");
  await close(page);

  const saved = join(folder, "saved pages");
  mkdirSync(saved);
  await page.keyboard.press("Control+,");
  await bridge.answerDialog([saved]);
  const heading = dialog(page).locator("#watched");
  await heading.getByRole("button").first().click();
  await heading.locator(".now").waitFor();
  await heading.scrollIntoViewIfNeeded();
  await take("settings-watched");
  await heading.getByRole("button").nth(1).click();
  await close(page);
}

/** An address that is fetched or refused, feeds from none to failing, and the way to the internet. */
export async function addresses({ bridge, page, web, take }) {
  const at = "http://ledger.example";
  web.put(`${at}/toll`, { body: article("Harbour toll will rise", "We will raise the toll in May") });
  web.put(`${at}/closed`, { status: 403 });
  web.put(`${at}/`, { body: `<!doctype html><html><head>${["All news", "Trade"].map((name, i) => `<link rel='alternate' type='application/rss+xml' title='${name}' href='/rss${i || ""}'>`).join("")}</head><body>x</body></html>` });
  const news = ["Ferry stops on Friday", "Pier opens to the islanders after eleven winters of repairs, but only for those who hold a ticket of the season", "Harbour toll will rise", "Ice house to close", "Council votes on the books"];
  web.put(`${at}/rss`, { type: "application/rss+xml", body: feed("The Harbour Ledger", news.map((name, i) => [name, `${at}/${["ferry", "closed", "toll", "ice", "books"][i]}`, `${["Fri, 08", "Thu, 07", "Wed, 06", "Tue, 05", "Mon, 04"][i]} Mar 2024 08:00:00 GMT`])) });
  web.put(`${at}/ferry`, { body: article("Ferry stops on Friday", "We stop on Friday") });
  await bridge.call("set_proxy", { proxy: web.proxy });
  const field = page.locator("textarea");
  const fetchIt = page.locator(".address button");

  await page.locator("#add-article").click();
  await field.fill(`${at}/closed`);
  await take("address");
  await fetchIt.click();
  await page.getByRole("alert").waitFor();
  await take("address-refused");
  await field.fill(`${at}/toll`);
  await fetchIt.click();
  await page.locator(".address").waitFor({ state: "detached" });
  await take("address-fetched");

  await page.locator("#new-feed").click();
  await take("feed-new");
  await dialog(page).locator("input").first().fill(`${at}/`);
  await page.keyboard.press("Enter");
  await dialog(page).getByRole("radio").first().waitFor();
  await take("feed-found");
  await foot(page, 1).click();
  await page.locator("li.new").first().waitFor();
  await take("feed-entries");
  await page.locator("li.new input").nth(0).check();
  await page.locator("li.new input").nth(2).check();
  await take("feed-chosen");
  await page.locator("li.new input").nth(2).uncheck();
  await page.locator("li.new input").nth(1).check();
  await page.locator(".bar button").last().click();
  await page.locator("li.failed").waitFor();
  await page.locator("li.new .acts button").nth(1).click();
  web.put(`${at}/rss`, { status: 503 });
  await page.locator(".feed header .acts button").last().click();
  await page.locator(".feed > .problem, .feed [role=alert]").first().waitFor();
  await take("feed-failed");
  await page.getByRole("tab").last().click();
  await page.locator("li.added").first().waitFor();
  await take("feed-all");
  await page.locator(".feed header .acts button").first().click();
  if (!(await dialog(page).locator("#how").isVisible().catch(() => false))) {
    await close(page);
    await page.locator(".feed header .acts button").nth(1).click();
  }
  await dialog(page).locator("#how").waitFor();
  await take("feed-settings");
  await close(page);

  await page.keyboard.press("Control+,");
  const proxy = dialog(page).locator("[aria-describedby=proxy-hint]");
  await proxy.fill("nowhere");
  await proxy.press("Tab");
  await dialog(page).getByRole("alert").waitFor();
  await dialog(page).getByRole("alert").scrollIntoViewIfNeeded();
  await take("settings-proxy-wrong");
  await proxy.fill(web.proxy);
  await close(page);
}

const lines = [
  "“We will raise the toll by two coins in May,” Transport Minister Ada Adeyemi told reporters on Monday.",
  "Boats wait outside the old port since the morning, and the ice house has closed its doors for the week; 46 houses at the quay have no water, and 12,000 people wait for the ferry.",
  "“Nobody asked the fishermen before the ministry wrote its paper,” said Tomas Brandt, who owns two boats.",
  "A clerk of the council said that the books of 2023 would be opened before the vote, and that 318 owners had been written to.",
  "“Talks with the ferry company go on,” a spokesman for the council said.",
];
const newer = [lines[0].replace("two coins", "three coins"), lines[2], lines[1].replace("for the week", "until the end of the month"), lines[3], "The vote has been put off until Friday, the clerk wrote in the evening."];
const html = (outlet, url, body, head = "") =>
  `<html lang="en"><head><title>Toll</title><link rel="canonical" href="${url}"><meta property="og:site_name" content="${outlet}">
   <meta property="article:published_time" content="2024-03-04T10:15:00+02:00"><meta property="og:image" content="${url}/boats.jpg">${head}</head>
   <body><article><h1>Harbour toll will rise, says minister</h1><p class="date">5 March 2024</p>${body.map((line) => `<p>${line}</p>`).join("")}</article></body></html>`;

/** An article whose outlet changed it, that somebody else printed too. */
export async function changed(bridge) {
  const url = "https://quay.example/news/harbour-toll";
  const add = (outlet, at, body, head) => bridge.call("add_page", { text: null, html: html(outlet, at, body, head), url: null, fields: {}, collection: null });
  const { id } = await add("The Quay Herald", url, lines, '<link rel="alternate" hreflang="ru" href="https://quay.example/ru/sbor">');
  await add("Northgate Wire", "https://northgate.example/toll", [...lines, "The Northgate desk has asked the ministry for its paper and waits for it."]);
  await add("The Quay Herald", `${url}/?utm_source=tg`, newer);
  return id;
}

/** What is kept of a page: words that changed, the texts laid over each other, the captures, links only proposed. */
export async function kept({ bridge, page, id, take }) {
  await page.getByRole("option").filter({ hasText: "Quay Herald" }).first().click();
  await page.locator("article h1").waitFor();
  const altered = (await bridge.call("article", { id })).quotes.find((quote) => quote.content.includes("three coins"));
  await page.locator(`[data-card="${altered.id}"]`).click();
  await take("changed-card");
  await page.locator("#show-changes").click();
  await dialog(page).locator("del").first().waitFor();
  await take("changes");
  await close(page);
  await page.locator("#show-evidence").click();
  await dialog(page).locator("dl").first().waitFor();
  await take("evidence");
  await close(page);
  await page.locator(".foot li.open").first().scrollIntoViewIfNeeded();
  await take("links-proposed");
}
