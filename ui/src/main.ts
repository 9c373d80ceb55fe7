import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/source-serif-4/wght-italic.css";
import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/forced.css";
import { mount } from "svelte";
import Window from "./screens/Window.svelte";
import { first } from "./state/first.svelte";
import { fontsFor } from "./state/fonts";
import { start } from "./state/host.svelte";
import { askAhead } from "./state/view.svelte";
import { tag, text } from "./text";

document.documentElement.lang = tag;
const target = document.getElementById("app");

/** The longest that the window waits for its list, and then for its fonts, in milliseconds. */
const PATIENCE = 250;

/** Wait for something, but not long; whether it failed is another's business. */
const soon = <T>(what: Promise<T>) => Promise.race([what.catch(() => {}), new Promise<void>((done) => setTimeout(done, PATIENCE))]);

if (target) {
  const state = start();
  const ownFonts = fontsFor(`A ${text.add_article}`);
  const words = await soon(askAhead());
  // Built unseen while the fonts are on their way, and laid out once, when they are there.
  target.hidden = true;
  const fonts = soon(Promise.all([state, ownFonts, fontsFor(words ?? "")]));
  mount(Window, { target });
  await fonts;
  target.hidden = false;
  // The list is drawn, and can be pressed, before the rest is built.
  setTimeout(() => (first.shown = true), 50);
}
