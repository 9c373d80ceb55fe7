// How fast the window is, in a browser over a bridge built for release: one table, and 1 when a limit
// is missed. `--articles N` takes a smaller library, `--times N` fewer rounds.
import { execFileSync } from "node:child_process";
import { openWindow, root, startBridge } from "./harness.mjs";
import { build, library } from "./figures/library.mjs";
import { bundle, keystrokes, median, openings, p95, starts } from "./figures/measure.mjs";

const given = (name, otherwise) => {
  const at = process.argv.indexOf(name);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
};
const articles = given("--articles", 10_000);
const times = given("--times", 9);

execFileSync("npm", ["run", "--silent", "build", "-w", "ui"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
// A host that was built already is taken as it is.
const binary = process.env.ONRECORD_BRIDGE ?? build();
const bridge = await startBridge({ library: await library(binary, articles), binary });
const figures = [];
const figure = (what, ours, limit, unit, note = "") => figures.push({ what, ours, limit, unit, note });
try {
  await bridge.call("set_initials", { initials: "AK" });
  const { ours, empty } = await starts(bridge.address, times);
  figure(`start to usable list, ${articles} articles`, ours / empty, 1.3, "×", `${ours.toFixed(0)} ms, an empty page ${empty.toFixed(0)} ms, the browser's own start in both`);

  const { page, browser } = await openWindow(bridge);
  await page.locator("#list [role=option]").first().waitFor();
  const typed = await keystrokes(page, ["minister", "grain", "water", "said the", "контракт", "suv va"]);
  figure("keystroke to results, median", median(typed), 100, "ms");
  figure("keystroke to results, p95", p95(typed), 100, "ms", `${typed.length} keys`);

  await page.locator("#search").fill("");
  const view = await bridge.call("open_view", { noun: "articles", query: '"longest day of the river board"', order: "newest" });
  const { rows } = await bridge.call("view_rows", { view: view.view, from: 0, count: 1 });
  const long = await bridge.call("article", { id: rows[0].id });
  const words = long.blocks.flatMap((block) => block.runs.map((run) => run.text).concat(" ")).join("").split(/\s+/).length;
  await bridge.call("collect", { name: "Measured", articles: [long.row.id] });
  const newest = await bridge.call("open_view", { noun: "articles", query: "has:quote", order: "newest" });
  const short = (await bridge.call("view_rows", { view: newest.view, from: 0, count: 20 })).rows.find((row) => row.id !== long.row.id && row.quotes > 3);
  await bridge.call("collect", { name: "Measured", articles: [short.id] });
  await page.getByRole("navigation").getByRole("button", { name: "Measured" }).first().click();
  const { all, marks } = await openings(page, long.row.headline, short.headline, times);
  figure(`opening ${words} words with ${long.quotes.length} quotations`, median(all), 200, "ms", `${marks} marks on the page in the end; slowest ${Math.max(...all).toFixed(0)} ms`);
  await browser.close();

  let slowest = ["", 0];
  for (const order of ["article", "said", "speaker", "outlet", "kind", "act", "review", "tag"]) {
    const began = performance.now();
    await bridge.call("open_view", { noun: "quotes", query: "", order, groups: true });
    const took = performance.now() - began;
    if (took > slowest[1]) slowest = [order, took];
  }
  const counts = await bridge.call("counts");
  figure(`the grid put in order, ${counts.quotes} quotations`, slowest[1], null, "ms", `the slowest of eight columns: ${slowest[0]}`);
  const look = { query: "", ids: null, form: "briefing_md", columns: null, briefing: { order: "speaker", language: "en", title: null } };
  const began = performance.now();
  await bridge.call("briefing_look", { export: look, limit: 6 });
  figure("a briefing by speaker looked at", performance.now() - began, null, "ms");
  figure("pages, packed, without fonts", bundle() / 1024, 350, "KB");
} finally {
  bridge.stop();
}
let missed = 0;
for (const { what, ours, limit, unit, note } of figures) {
  const met = limit === null || ours <= limit;
  if (!met) missed++;
  const digits = unit === "×" ? 2 : 0;
  const verdict = limit === null ? "".padEnd(17) : `≤ ${String(limit).padStart(4)} ${unit.padEnd(2)}  ${met ? "met   " : "MISSED"}`;
  console.log(`${what.padEnd(48)} ${ours.toFixed(digits).padStart(7)} ${unit.padEnd(2)}  ${verdict}  ${note}`);
}
process.exit(missed > 0 ? 1 : 0);
