// The real window with a data folder of its own, driven through the web view's own driver.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Builder, By, Capabilities, Key, until } from "selenium-webdriver";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.ONRECORD_DESKTOP ?? join(root, "target/debug/onrecord-desktop");
const shots = join(root, "target/screenshots");
export const page = readFileSync(join(root, "tests/fixtures/pasted-page.txt"), "utf8");
export const patience = 20_000;

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

async function waitFor(port) {
  for (let i = 0; i < 100; i++) {
    const up = await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => false);
    if (up) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error("WebKitWebDriver does not answer");
}

/** A folder for everything the program keeps, and one that answers its dialogs. */
export function newHome() {
  const home = mkdtempSync(join(tmpdir(), "onrecord-window-"));
  mkdirSync(join(home, "answers"));
  return { home, answers: join(home, "answers"), remove: () => rmSync(home, { recursive: true, force: true }) };
}

/** Start the program over a home; what comes back drives it. */
export async function open({ home, answers }, { language = "en_GB.UTF-8" } = {}) {
  mkdirSync(shots, { recursive: true });
  const port = await freePort();
  const service = spawn("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], {
    env: { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true", XDG_DATA_HOME: home, ONRECORD_ANSWERS: answers, LANG: language, LANGUAGE: language.slice(0, 2) },
    stdio: "ignore",
  });
  await waitFor(port);
  const capabilities = new Capabilities({ browserName: "wry", "webkitgtk:browserOptions": { binary: program, args: [] } });
  const driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  return new Window(driver, service);
}

/** The window as a user has it: things found by what they say, keys pressed, words typed. */
export class Window {
  constructor(driver, service) {
    this.driver = driver;
    this.service = service;
  }

  /** Close the window, as its own button does. */
  async close() {
    await this.driver.quit().catch(() => {});
    this.service.kill();
  }

  find = (css) => this.driver.wait(until.elementLocated(By.css(css)), patience);
  textOf = async (css) => (await this.find(css)).getText();
  path = (xpath) => this.driver.wait(until.elementLocated(By.xpath(xpath)), patience);
  gone = (css) => this.driver.wait(async () => (await this.driver.findElements(By.css(css))).length === 0, patience);
  toast = (words) => this.path(`//*[contains(@class,"toast")][contains(.,"${words}")]`);
  /** Ask the page until it says yes. The driver takes what is laid out by hand for hidden, so the page is asked itself. */
  until = (script, ...args) => this.driver.wait(async () => this.driver.executeScript(script, ...args), patience, script);

  /** Put words in a field as typing would; a whole page key by key takes a minute. */
  async fill(css, words) {
    const field = await this.find(css);
    await this.driver.executeScript(
      "arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input', { bubbles: true })); arguments[0].dispatchEvent(new Event('change', { bubbles: true }));",
      field,
      words,
    );
    return field;
  }

  press = (...keys) => this.driver.actions().sendKeys(...keys).perform();

  async chord(...keys) {
    const actions = this.driver.actions();
    for (const key of keys) actions.keyDown(key);
    for (const key of keys.toReversed()) actions.keyUp(key);
    await actions.perform();
  }

  /** Press what says so, or is labelled so. */
  click(words, where = "") {
    const said = `normalize-space()="${words}" or @aria-label="${words}"`;
    return this.hit(`${where}//*[self::button or @role="option" or @role="treeitem" or self::label][${said}]`);
  }

  /** Press what stands there. */
  hit = (xpath) => this.calm(By.xpath(xpath), (found) => found.click());
  pick = (css) => this.calm(By.css(css), (found) => found.click());
  /** Type into a field. */
  type = (css, words) => this.calm(By.css(css), (found) => found.sendKeys(words));

  /** Do something to what is found, once it stands still: cards move to their words, and pages are drawn anew. */
  async calm(by, work) {
    const place = "const b = arguments[0].getBoundingClientRect(); return `${b.x} ${b.y} ${b.width}`";
    let why = null;
    await this.driver
      .wait(async () => {
        try {
          const [found] = await this.driver.findElements(by);
          if (!found || !(await found.isEnabled())) return false;
          const before = await this.driver.executeScript(place, found);
          await this.driver.executeAsyncScript("const done = arguments[0]; setTimeout(done, 60)");
          if ((await this.driver.executeScript(place, found)) !== before) return false;
          await work(found);
          return true;
        } catch (reason) {
          // Drawn anew meanwhile, or covered: looked for again.
          if (/NoSuchSession|NoSuchWindow/.test(reason.name)) throw reason;
          why = reason.name;
          return false;
        }
      }, patience)
      .catch((reason) => {
        throw new Error(`${by} can't be reached${why ? ` (${why})` : ""}: ${reason.message}`);
      });
  }

  async shoot(name) {
    for (const [width, height] of [[1280, 800], [900, 700]]) {
      await this.driver.manage().window().setRect({ width, height });
      for (const scheme of ["light", "dark"]) {
        await this.driver.executeScript("document.documentElement.dataset.theme = arguments[0]", scheme);
        await this.driver.executeAsyncScript("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))");
        writeFileSync(join(shots, `${name}-${scheme}-${width}.png`), await this.driver.takeScreenshot(), "base64");
      }
    }
    // The story goes on in the wide window, where every pane is there.
    await this.driver.manage().window().setRect({ width: 1280, height: 800 });
  }
}

export { By, Key, until };
