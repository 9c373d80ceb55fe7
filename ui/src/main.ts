import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/onest/wght.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { mount } from "svelte";
import Reader from "./screens/Reader.svelte";
import { tag } from "./text";

document.documentElement.lang = tag;
const target = document.getElementById("app");
if (target) mount(Reader, { target });
