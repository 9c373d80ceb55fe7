// The bridge over a library of its own, and a browser that shows the window from it.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.ONRECORD_BRIDGE ?? join(root, "target/debug/onrecord-bridge");
export const browserPath =
  process.env.ONRECORD_CHROMIUM ??
  (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "chromium")).find((path) => existsSync(path));

/** The text of a gold article. */
export function gold(name) {
  const file = readFileSync(join(root, "tests/gold", `${name}.md`), "utf8");
  return file.replace(/^---\n[\s\S]*?\n---\n/, "").split("\n---quotes---")[0].trim();
}

/**
 * Start a bridge; `call` asks it, `stop` ends it and takes its library away. A `library` that is named is kept.
 * `prepare` fills the home of one that opens no library by itself, but what the settings in that home say.
 */
export async function startBridge({ prepare = null, library = null, binary = program } = {}) {
  const home = mkdtempSync(join(tmpdir(), "onrecord-browser-"));
  prepare?.(home);
  const opened = ["--library", library ?? join(home, "Water politics.onrecord")];
  const place = prepare ? ["--settings", home] : [...opened, "--settings", join(home, "settings")];
  const child = spawn(binary, [...place, "--pages", join(root, "ui/dist")], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((done, failed) => {
    createInterface({ input: child.stdout }).once("line", done);
    child.once("exit", (code) => failed(new Error(`the bridge ended with ${code}`)));
  });
  const url = new URL(address);
  const headers = { authorization: `Bearer ${url.searchParams.get("token")}`, "content-type": "application/json" };
  const post = async (path, body) => {
    const answer = await fetch(new URL(path, url.origin), { method: "POST", headers, body: JSON.stringify(body) });
    const reply = await answer.json().catch(() => null);
    if (!answer.ok) throw new Error(`${path}: ${reply?.sentence ?? answer.status}`);
    return reply;
  };
  return {
    address,
    home,
    call: (name, request = null) => post(`/call/${name}`, request),
    answerDialog: (paths) => post("/dialogs", paths),
    drop: (paths) => post("/drop", paths),
    /** End it at once, in the middle of whatever it does. */
    kill: () => {
      child.kill("SIGKILL");
      rmSync(home, { recursive: true, force: true });
    },
    stop: () => {
      child.kill();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What keeps somebody out of the page as it stands, as axe finds it; `rules` turns more of its rules on. */
export async function barriers(page, rules = {}) {
  await page.waitForTimeout(200);
  await page.evaluate(axe);
  const found = await page.evaluate((rules) => globalThis.axe.run(document, { resultTypes: ["violations"], rules }), rules);
  return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ")}`);
}

/** A few articles in three languages, with their fields. */
export async function seed(bridge) {
  await bridge.call("set_initials", { initials: "AK" });
  const pages = [
    ["uz-01-suv-tarmogi", { outlet: "Vodiy xabarlari", section: "Jamiyat", published: "2024-05-14T09:30" }],
    ["ru-16-suv-tarif-tashkent", { outlet: "Восточный курьер", section: "Экономика", published: "2024-05-15" }],
    ["ru-04-gazoprovod-brifing", { outlet: "Восточный курьер", section: "Политика", published: "2024-05-16T18:05" }],
    ["en-24-security-council", { outlet: "The Harbour Post", section: "World", published: "2024-05-17" }],
    ["en-07-hydrogen-press-conference", { outlet: "Northgate Wire", section: "Energy", published: "2024-05-18" }],
    ["en-16-two-ministers", { outlet: "The Harbour Post", section: "Politics", published: "2024-05-19T07:40" }],
    ["en-02-dam-talks", { outlet: "Mtis Khma", section: "Regions", published: "2023-11-22", url: "https://mtis-khma.example/dam-agreement" }],
  ];
  const ids = [];
  for (const [name, fields] of pages) {
    const done = await bridge.call("add_page", { text: gold(name), html: null, url: null, fields, collection: name.includes("suv") ? "Water tariffs" : null });
    ids.push(done.id);
  }
  return ids;
}

/** A browser page with the window in it. What the console complains of is gathered. */
export async function openWindow(bridge, { width = 1280, height = 800, scheme = "light", locale = "en-GB" } = {}) {
  const browser = await chromium.launch({ executablePath: browserPath, args: ["--no-sandbox", "--font-render-hinting=none"] });
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme, locale, reducedMotion: "reduce" });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000); // a busy machine is slow, not wrong
  const complaints = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.goto(bridge.address);
  return { browser, context, page, complaints };
}
