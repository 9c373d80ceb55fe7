// The gallery: every component in every state, for whoever works on them. The development server shows it
// (`npm run gallery -w ui`); the build of the window does not know it.
import "@fontsource-variable/source-serif-4/wght.css";
import "@fontsource-variable/inter/wght.css";
import "../styles/tokens.css";
import "../styles/base.css";
import "../styles/forced.css";
import { mount } from "svelte";
import Gallery from "./Gallery.svelte";

const target = document.getElementById("app");
if (target) mount(Gallery, { target });
