// The gallery of components: on the development server, in no build; everybody can use every state of it.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { createInterface } from "node:readline";
import { barriers, openWindow, root } from "./harness.mjs";

let server, browser, page, complaints;
before(async () => {
  server = spawn(join(root, "node_modules/.bin/vite"), ["--port", "0", "--no-strictPort"], { cwd: join(root, "ui"), stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((done, failed) => {
    createInterface({ input: server.stdout }).on("line", (line) => {
      const found = /http:\/\/\S+:\d+\//.exec(line.replace(/\u001b\[\d+m/g, ""));
      if (found) done(found[0]);
    });
    server.once("exit", (code) => failed(new Error(`the development server ended with ${code}`)));
  });
  ({ browser, page, complaints } = await openWindow({ address: new URL("gallery.html", address).href }));
  await page.getByRole("heading", { name: "Components" }).waitFor({ timeout: 60_000 });
});
after(async () => {
  await browser?.close();
  server?.kill();
});

for (const theme of ["light", "dark", "contrast"]) {
  test(`every component in every state, ${theme}`, async () => {
    await page.getByRole("button", { name: theme, exact: true }).click();
    assert.deepEqual(await barriers(page), []);
    for (const one of ["plain", "roomy", "wide", "bare"]) {
      await page.getByRole("button", { name: `open ${one}` }).click();
      await page.getByRole("dialog").waitFor();
      assert.deepEqual(await barriers(page), [], one);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "detached" });
    }
    await page.locator("main").screenshot({ path: join(root, "target/screenshots", `gallery-${theme}.png`) });
  });
}

test("the build of the window does not hold it", () => {
  const dist = join(root, "ui/dist");
  assert.ok(existsSync(join(dist, "index.html")), "the pages are built");
  assert.ok(!existsSync(join(dist, "gallery.html")));
  for (const file of readdirSync(join(dist, "assets"))) {
    if (/\.(js|css)$/.test(file)) assert.doesNotMatch(readFileSync(join(dist, "assets", file), "utf8"), /only a sign|gallery-list/, file);
  }
});

test("nothing failed unseen", () => assert.deepEqual(complaints, []));
