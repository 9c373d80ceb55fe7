// What is measured, each as a person would with a watch: from the act to the picture that answers it.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { browserPath, root } from "../harness.mjs";

export const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
export const p95 = (all) => [...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.ceil(all.length * 0.95) - 1)];

const options = { executablePath: browserPath, args: ["--no-sandbox", "--font-render-hinting=none"] };

/** A fresh browser on a page until `there` is on the screen: milliseconds. */
async function start(address, there) {
  const began = performance.now();
  const browser = await chromium.launch(options);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(address, { waitUntil: "commit" });
    await page.waitForFunction(there, null, { polling: "raf" });
    await page.evaluate(painted);
    return performance.now() - began;
  } finally {
    await browser.close();
  }
}

/** In the page: the frame that is due was shown. */
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Start to usable list, and to an empty page of the same host, in turn. */
export async function starts(address, times) {
  const blank = new URL(address);
  blank.pathname = "/blank.html";
  const ours = [];
  const empty = [];
  for (let i = 0; i < times; i++) {
    empty.push(await start(String(blank), () => document.readyState === "complete"));
    ours.push(await start(address, () => document.querySelectorAll("#list [role=option] h2, #list [role=option] .title").length > 3 || document.querySelectorAll("#list [role=option] bdi").length > 3));
  }
  return { ours: median(ours), empty: median(empty) };
}

/** In the page: remember when the next of these events came; asked for before it is caused. */
const listen = (signs) => {
  globalThis.pressed = null;
  const hear = (event) => (globalThis.pressed ??= event.timeStamp);
  for (const sign of signs) addEventListener(sign, hear, { once: true, capture: true });
};

/** In the page: milliseconds from that event to the picture in which the hits of `typed` are. */
const found = (typed) =>
  new Promise((done) => {
    const until = performance.now() + 5_000;
    const look = () => {
      if (document.querySelector("[data-found]")?.getAttribute("data-found") === typed) setTimeout(() => done(performance.now() - globalThis.pressed));
      else if (performance.now() > until) done(5_000);
      else requestAnimationFrame(look);
    };
    look();
  });

/** From each key to the hits of what is typed so far. */
export async function keystrokes(page, words) {
  const all = [];
  const box = page.locator("#search");
  for (const word of words) {
    await box.fill("");
    await box.focus();
    for (let i = 0; i < word.length; i++) {
      // A space asks for nothing new.
      if (word[i] === " ") {
        await page.keyboard.press("Space");
        continue;
      }
      await page.evaluate(listen, ["keydown", "input"]);
      // Letters that this keyboard lacks come as from an input method.
      if (/[a-z]/.test(word[i])) await page.keyboard.press(word[i]);
      else await page.keyboard.insertText(word[i]);
      all.push(await page.evaluate(found, word.slice(0, i + 1)));
      await page.waitForTimeout(120);
    }
  }
  return all;
}

/** In the page: from the press to the words on the screen, marked, with their cards; and all marks in the end. */
const opened = ([headline, marked]) =>
  new Promise((done) => {
    const until = performance.now() + 10_000;
    const seen = () => {
      const reader = document.querySelector("section.reader");
      if (reader?.querySelector("h1")?.textContent !== headline) return false;
      if (!marked) return true;
      const box = reader.getBoundingClientRect();
      const inside = (one) => {
        const at = one.getBoundingClientRect();
        return at.bottom > box.top && at.top < box.bottom;
      };
      return [...reader.querySelectorAll("[data-quote]")].some(inside) && [...reader.querySelectorAll("li.placed [data-card]")].some(inside);
    };
    const settle = (shown, before) => {
      const marks = document.querySelectorAll("section.reader [data-quote]").length;
      if (marks === before) done({ shown, marks });
      else setTimeout(settle, 300, shown, marks);
    };
    const look = () => {
      if (seen() || performance.now() > until) setTimeout(() => settle(performance.now() - globalThis.pressed, -1));
      else requestAnimationFrame(look);
    };
    look();
  });

/** From the press on an article in the list to its words, marks and cards on the screen. */
export async function openings(page, long, other, times) {
  const all = [];
  const whole = [];
  for (let i = 0; i < times; i++) {
    for (const headline of [other, long]) {
      const row = page.locator("#list [role=option]").filter({ hasText: headline }).first();
      await page.evaluate(listen, ["pointerdown"]);
      await row.click();
      const { shown, marks } = await page.evaluate(opened, [headline, headline === long]);
      if (headline !== long) continue;
      all.push(shown);
      whole.push(marks);
    }
  }
  return { all, marks: Math.min(...whole) };
}

/** Bytes of the pages as a server would pack them, without fonts. */
export function bundle() {
  const sizes = (folder) =>
    readdirSync(folder).flatMap((name) => {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) return sizes(path);
      return /\.(html|js|css)$/.test(name) ? [gzipSync(readFileSync(path), { level: 9 }).length] : [];
    });
  return sizes(join(root, "ui/dist")).reduce((sum, size) => sum + size, 0);
}
