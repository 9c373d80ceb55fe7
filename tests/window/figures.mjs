// What the real window costs over an empty one of the same binary: time to a usable list, and memory.
// `xvfb-run -a node figures.mjs LIBRARY` measures a library that is there (`npm run figures -w tests/browser`
// leaves one of 10,000 articles in target/figures). `npm run figures -w tests/window` builds it first: as it is
// released, but able to show the empty window.
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Builder, Capabilities } from "selenium-webdriver";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const program = process.env.ONRECORD_DESKTOP ?? join(root, "target/release/onrecord-desktop");
const library = resolve(process.argv[2] ?? join(root, "target/figures/figures-10000.onrecord"));
const times = Number(process.argv[3] ?? 21);
const { identifier } = JSON.parse(readFileSync(join(root, "src-tauri/tauri.conf.json"), "utf8"));

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

/** Proportional memory of a process and all under it, in megabytes. */
function memory(parent) {
  const parents = new Map();
  for (const name of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      parents.set(Number(name), Number(readFileSync(`/proc/${name}/stat`, "utf8").split(") ").at(-1).split(" ")[1]));
    } catch {
      // It ended meanwhile.
    }
  }
  const under = (pid) => pid === parent || (parents.has(pid) && pid > 1 && under(parents.get(pid)));
  let sum = 0;
  for (const pid of parents.keys()) {
    if (!under(pid)) continue;
    try {
      if (/WebKitWebDriver/.test(readFileSync(`/proc/${pid}/cmdline`, "utf8"))) continue;
      sum += Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))?.[1] ?? 0);
    } catch {
      // Likewise.
    }
  }
  return sum / 1024;
}

/**
 * Runs in the page: the moment at which the picture with `css` in it was done. The page keeps the time: to ask it
 * again and again takes some 50 ms each time, of which the answer may be ready for most.
 */
function pictured(blank, css, done) {
  const look = () => {
    const shown = location.pathname.endsWith("blank.html") === blank && (document.querySelector(css)?.getClientRects().length ?? 0) > 0;
    if (!shown) setTimeout(look, 4);
    else requestAnimationFrame(() => setTimeout(() => done(performance.timeOrigin + performance.now())));
  };
  look();
}

/** Start the window until `css` is to be seen in its page: milliseconds, and megabytes two seconds later. */
async function start(blank, css) {
  const home = mkdtempSync(join(tmpdir(), "onrecord-figures-"));
  mkdirSync(join(home, identifier), { recursive: true });
  writeFileSync(join(home, identifier, "settings.json"), JSON.stringify({ initials: "AK", recents: [library], open: library }));
  const port = await freePort();
  const env = { ...process.env, TAURI_WEBVIEW_AUTOMATION: "true", XDG_DATA_HOME: home, LANG: "en_GB.UTF-8", ...(blank ? { ONRECORD_BLANK: "1" } : {}) };
  const service = spawn("WebKitWebDriver", ["--host=127.0.0.1", `--port=${port}`], { env, stdio: "ignore" });
  let driver;
  try {
    for (let up = false; !up; ) up = await fetch(`http://127.0.0.1:${port}/status`).then(() => true, () => new Promise((done) => setTimeout(done, 50, false)));
    const capabilities = new Capabilities({ browserName: "wry", "webkitgtk:browserOptions": { binary: program, args: [] } });
    const began = Date.now();
    driver = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
    let seen = null;
    // While the page changes the driver may find nothing to ask.
    await driver.wait(async () => (seen = await driver.executeAsyncScript(pictured, blank, css).catch(() => null)), 30_000, css, 10);
    const took = seen - began;
    await new Promise((done) => setTimeout(done, 2_000));
    return { took, memory: memory(service.pid) };
  } finally {
    await driver?.quit().catch(() => {});
    service.kill();
    rmSync(home, { recursive: true, force: true });
  }
}

const median = (all, of) => all.map(of).sort((a, b) => a - b)[Math.floor(all.length / 2)];
const empty = [];
const ours = [];
for (let i = 0; i < times; i++) {
  empty.push(await start(true, "body"));
  ours.push(await start(false, "#list [role=option] bdi"));
}
const ratio = median(ours, (one) => one.took) / median(empty, (one) => one.took);
const added = median(ours, (one) => one.memory) - median(empty, (one) => one.memory);
const verdict = (met) => (met ? "met" : "MISSED");
console.log(`real window, start to usable list      ${ratio.toFixed(2)} ×   ≤ 1.3 ×  ${verdict(ratio <= 1.3)}  (${median(ours, (one) => one.took).toFixed(0)} ms, empty ${median(empty, (one) => one.took).toFixed(0)} ms; released build)`);
console.log(`real window, added memory (PSS)        ${added.toFixed(0)} MB  ≤ 80 MB   ${verdict(added <= 80)}  (${median(ours, (one) => one.memory).toFixed(0)} MB, empty ${median(empty, (one) => one.memory).toFixed(0)} MB)`);
process.exit(ratio <= 1.3 && added <= 80 ? 0 : 1);
