import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "@fontsource-variable/inter/opsz.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/forced.css";
import { mount } from "svelte";
import Window from "./screens/Window.svelte";
import { start } from "./state/host.svelte";
import { askAhead } from "./state/view.svelte";
import { tag } from "./text";

document.documentElement.lang = tag;
const target = document.getElementById("app");
if (target) {
  start();
  askAhead();
  mount(Window, { target });
}
