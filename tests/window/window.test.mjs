// The real window, driven as a user would: a page pasted in, its quotations out.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";
import { Builder, By, Capabilities, until } from "selenium-webdriver";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.ONRECORD_DESKTOP ?? join(root, "target/debug/onrecord-desktop");
const shots = join(root, "target/screenshots");
const page = readFileSync(join(root, "tests/fixtures/pasted-page.txt"), "utf8");
const patience = 20_000;

let home, service, driver;

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

before(async () => {
  home = mkdtempSync(join(tmpdir(), "onrecord-window-"));
  mkdirSync(shots, { recursive: true });
  const port = await freePort();
  service = spawn("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], {
    env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true", XDG_DATA_HOME: home, LANG: "en_GB.UTF-8", LANGUAGE: "en" },
    stdio: "ignore",
  });
  await waitFor(port);
  const capabilities = new Capabilities({ browserName: "wry", "webkitgtk:browserOptions": { binary: program, args: [] } });
  driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
});

after(async () => {
  await driver?.quit().catch(() => {});
  service?.kill();
  rmSync(home, { recursive: true, force: true });
});

async function waitFor(port) {
  for (let i = 0; i < 100; i++) {
    const up = await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false);
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("WebKitWebDriver does not answer");
}

const find = (css) => driver.wait(until.elementLocated(By.css(css)), patience);
const textOf = async (css) => (await find(css)).getText();

async function paste(words) {
  const area = await find("textarea");
  // Typing a whole page key by key takes a minute; the paste event's outcome is the same.
  await driver.executeScript(
    "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true }));",
    area,
    words,
  );
  await driver.wait(until.elementIsEnabled(await find("button.main")), patience);
  await (await find("button.main")).click();
}

async function shoot(name) {
  for (const [width, height] of [[1280, 800], [900, 700]]) {
    await driver.manage().window().setRect({ width, height });
    for (const scheme of ["light", "dark"]) {
      await driver.executeScript("document.documentElement.dataset.theme = arguments[0]", scheme);
      await driver.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))");
      writeFileSync(join(shots, `${name}-${scheme}-${width}.png`), await driver.takeScreenshot(), "base64");
    }
  }
}

test("the window opens and says which version it is", async () => {
  const about = await find("#about");
  await driver.wait(until.elementTextMatches(about, /Onrecord \d+\.\d+\.\d+ · engine/), patience);
  await shoot("start");
});

test("what can't be read is said in one sentence, and the words stay", async () => {
  await paste("\u0000");
  assert.match(await textOf("[role=alert]"), /could not be read\. .+/);
  await shoot("failure");
  assert.equal(await (await find("textarea")).getAttribute("value"), "\u0000");
});

test("a pasted page shows who said what", async () => {
  await paste(page);
  assert.equal(await textOf("article h1"), "Port authority explains the delay at Karsu");
  const speakers = await driver.findElements(By.css(".card .speaker"));
  const names = await Promise.all(speakers.map((s) => s.getText()));
  assert.deepEqual(names.slice(0, 2), ["Piet Aalders", "Piet Aalders"]);
  const marked = await driver.findElements(By.css("mark.verbatim"));
  assert.equal(await marked[0].getText(), "we never refused a single ship");
  await shoot("page");
});

test("a quotation is chosen with the keyboard alone", async () => {
  await driver.executeScript("document.querySelector('.card').focus()");
  await driver.actions().sendKeys(" ").perform();
  assert.equal(await (await find(".card")).getAttribute("aria-pressed"), "true");
  assert.ok(await find("mark.chosen"));
});
