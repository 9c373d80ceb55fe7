// The library that is measured: 10,000 invented articles of the project's generator and one long one.
// It is kept in the target folder between runs.
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { root, startBridge } from "../harness.mjs";
import { longPage } from "./invent.mjs";

const folder = join(root, "target/figures");
const cargo = (...words) => execFileSync("cargo", [...words], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });

/** Build the host as it would be released. */
export function build() {
  cargo("build", "--quiet", "--release", "--package", "onrecord-bridge");
  return join(root, "target/release/onrecord-bridge");
}

/** Where the library lies; made when it is not there. */
export async function library(binary, articles) {
  const place = join(folder, `figures-${articles}.onrecord`);
  if (existsSync(place)) return place;
  mkdirSync(folder, { recursive: true });
  const begun = join(folder, "begun.onrecord");
  const pages = join(folder, "pages");
  for (const old of [begun, pages]) rmSync(old, { recursive: true, force: true });
  cargo("run", "--quiet", "--package", "onrecord-tests", "--bin", "generate", "--", "--seed", "7", "--articles", String(articles), "--out", pages);
  const bridge = await startBridge({ library: begun, binary });
  try {
    await bridge.call("set_initials", { initials: "AK" });
    await bridge.drop([pages]);
    let counts = { articles: 0 };
    for (let waited = 0; counts.articles < articles; waited++) {
      if (waited > 1_200) throw new Error(`the import stands at ${counts.articles} of ${articles} articles`);
      await new Promise((done) => setTimeout(done, 1_000));
      counts = await bridge.call("counts");
    }
    await bridge.call("add_page", { text: longPage(), html: null, url: null, fields: {}, collection: null });
  } finally {
    bridge.stop();
  }
  await new Promise((done) => setTimeout(done, 1_000));
  renameSync(begun, place);
  rmSync(pages, { recursive: true, force: true });
  return place;
}
