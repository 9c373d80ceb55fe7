// Addresses and feeds: whom the window asks, when, and what comes of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { barriers, openWindow, startBridge } from "./harness.mjs";
import { article, feed, startWeb } from "./web.mjs";

let bridge, browser, page, complaints, web;
const requests = [];

before(async () => {
  web = await startWeb();
  web.put("http://ledger.example/toll", { body: article("Harbour toll will rise", "We will raise the toll in May") });
  web.put("http://ledger.example/closed", { status: 403 });
  web.put("http://ledger.example/slow", { body: "x", wait: 20_000 });
  web.put("http://ledger.example/", { body: "<!doctype html><html><head><link rel='alternate' type='application/rss+xml' title='All news' href='/rss'><link rel='alternate' type='application/rss+xml' title='Trade' href='/trade'></head><body>x</body></html>" });
  web.put("http://ledger.example/rss", {
    type: "application/rss+xml",
    body: feed("The Harbour Ledger", [
      ["Ferry stops on Friday", "http://ledger.example/ferry", "Wed, 06 Mar 2024 08:00:00 GMT"],
      ["Pier opens to the islanders", "http://ledger.example/closed", "Tue, 05 Mar 2024 18:30:00 GMT"],
      ["Harbour toll will rise", "http://ledger.example/toll", "Mon, 04 Mar 2024 10:15:00 GMT"],
    ]),
  });
  web.put("http://ledger.example/ferry", { body: article("Ferry stops on Friday", "We stop on Friday") });
  bridge = await startBridge();
  await bridge.call("set_initials", { initials: "AK" });
  await bridge.call("set_proxy", { proxy: web.proxy });
  ({ browser, page, complaints } = await openWindow(bridge));
  page.on("request", (request) => requests.push(request.url()));
  await page.getByRole("button", { name: "All articles" }).waitFor();
});
after(async () => {
  await browser?.close();
  bridge?.stop();
  web?.stop();
});

async function addScreen() {
  await page.keyboard.press("Control+k");
  await page.keyboard.type("Add an article");
  await page.getByRole("option", { name: /Add an article/ }).first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator("textarea").waitFor();
}

test("an address alone is asked for when the user says so, seen, and stored", async () => {
  await addScreen();
  await page.locator("textarea").fill("http://ledger.example/toll");
  await page.getByText("An address at ledger.example").waitFor();
  assert.deepEqual(web.asked, [], "nothing is asked before");
  assert.deepEqual(await barriers(page), []);
  await page.getByRole("button", { name: "Fetch" }).click();
  await page.getByText("Fetched from ledger.example").waitFor();
  assert.deepEqual(web.asked, ["http://ledger.example/toll"]);
  assert.equal((await bridge.call("counts")).articles, 0, "nothing is stored by looking");
  await page.getByRole("button", { name: "Add to the library" }).click();
  await page.locator("section.reader article", { hasText: "Harbour toll will rise" }).waitFor();
  assert.deepEqual(web.asked, ["http://ledger.example/toll"], "it was asked for once, and showing it asks for nothing");
});

test("a page that is closed says the way round, and a slow one can be stopped", async () => {
  await addScreen();
  await page.locator("textarea").fill("ledger.example/closed");
  await page.locator("textarea").fill("http://ledger.example/closed");
  await page.getByRole("button", { name: "Fetch" }).click();
  await page.getByRole("alert").getByText(/does not give this page to programs .* save the page there and add the file/).waitFor();
  assert.deepEqual(await barriers(page), []);
  await page.locator("textarea").fill("http://127.0.0.1:8080/");
  await page.getByRole("button", { name: "Fetch" }).click();
  await page.getByRole("alert").getByText(/inside this computer/).waitFor();
  await page.locator("textarea").fill("http://ledger.example/slow");
  await page.getByRole("button", { name: "Fetch" }).click();
  await page.getByRole("button", { name: "Stop" }).click();
  await page.getByRole("alert").getByText("Stopped; nothing was fetched.").waitFor();
});

test("a site's feed is found, followed and asked; its entries are fetched and dismissed", async () => {
  await page.getByRole("button", { name: "Follow a feed" }).click();
  const dialog = page.getByRole("dialog", { name: "Follow a feed" });
  await dialog.getByRole("textbox").first().fill("http://ledger.example/");
  await page.keyboard.press("Enter");
  await dialog.getByRole("radio", { name: /All news/ }).waitFor();
  assert.deepEqual(await barriers(page), []);
  await dialog.getByRole("button", { name: "Follow", exact: true }).click();
  await dialog.waitFor({ state: "detached" });
  await page.getByText("Ferry stops on Friday").waitFor();
  await page.getByRole("heading", { name: "The Harbour Ledger" }).waitFor();
  assert.equal(await page.locator("li.new").count(), 2, "the toll is in the library already");
  assert.deepEqual(await barriers(page), []);
  await page.locator("li", { hasText: "Ferry stops" }).getByRole("button", { name: "Fetch" }).click();
  await page.getByText("1 article added.").waitFor();
  await page.locator("li", { hasText: "Pier opens" }).getByRole("button", { name: "Dismiss" }).click();
  await page.getByText("Nothing new waits here").waitFor();
  await page.getByRole("tab", { name: /^All/ }).click();
  await page.locator("li.dismissed", { hasText: "Pier opens" }).waitFor();
  assert.equal(await page.locator("li.added").count(), 2);
  await page.keyboard.press("Control+z");
  await page.locator("li.new", { hasText: "Pier opens" }).waitFor();
  assert.deepEqual(await barriers(page), []);
});

test("an entry whose page is refused stays among the new ones, with the reason", async () => {
  await page.getByRole("tab", { name: /^New/ }).click();
  await page.locator("li", { hasText: "Pier opens" }).getByRole("button", { name: "Fetch" }).click();
  await page.locator("li.failed", { hasText: "Pier opens" }).getByText(/does not give this page to programs/).waitFor();
  assert.deepEqual(await barriers(page), []);
});

test("a feed that fails says so where it stands, and how it is followed can be changed", async () => {
  web.put("http://ledger.example/rss", { status: 503 });
  await page.getByRole("button", { name: "Check now" }).click();
  await page.getByRole("alert").getByText(/The last check failed/).first().waitFor();
  await page.getByRole("button", { name: "Feed settings" }).click();
  const dialog = page.getByRole("dialog", { name: "Feed settings" });
  await dialog.getByRole("combobox").selectOption({ label: "Every 6 hours" });
  assert.deepEqual(await barriers(page), []);
  await dialog.getByRole("button", { name: "Save" }).click();
  await page.getByText(/Every 6 hours/).waitFor();
  assert.equal((await bridge.call("feeds"))[0].every, 360);
});

test("the window itself asks nobody but its host", () => {
  const origin = new URL(bridge.address).origin;
  assert.ok(requests.length > 10);
  assert.deepEqual(requests.filter((url) => !url.startsWith(origin) && !url.startsWith("data:") && !url.startsWith("blob:")), []);
  assert.deepEqual(web.asked.filter((url) => url.includes("tracker")), []);
  assert.deepEqual(complaints.filter((line) => !/Failed to load resource.*(400|422|500)/.test(line)), []);
});
