import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "@fontsource-variable/inter/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/forced.css";
import { mount } from "svelte";
import Window from "./screens/Window.svelte";
import { fontsFor, soon } from "./state/fonts";
import { start } from "./state/host.svelte";
import { askAhead } from "./state/view.svelte";
import { tag, text } from "./text";
import { day } from "./text/dates";

document.documentElement.lang = tag;
const target = document.getElementById("app");
if (target) {
  start();
  const list = askAhead();
  // Built unseen while the list and the fonts are on their way, and laid out once, when they are there.
  target.hidden = true;
  void soon(Promise.all([list, fontsFor(`A ${text.add_article}`)])).then(() => (target.hidden = false));
  mount(Window, { target });
  // The first day takes as long to write as all rows to draw; now it is the host that is waited for.
  day("2024-01-01");
}
