import { svelte } from "@sveltejs/vite-plugin-svelte";
import icons from "unplugin-icons/vite";
import { defineConfig } from "vitest/config";

// The texts of another language are waited for by the first file, so nothing they need may lie in it.
const numbers = { name: "numbers", test: /src\/text\/numbers/, priority: 1 };

// Icons become fixed markup when the pages are built, of which only the size is open: to make each line of them, or to
// take any attribute, as the window starts took a fifth of the start.
const icon = {
  compiler: (svg: string) =>
    `<script>const { size } = $props();</script>${svg.replace(/<svg([^>]*)>/, (_, given: string) => `<svg${given.replace(/ (?:width|height)="[^"]*"/g, "")} width={size} height={size} aria-hidden="true">`)}`,
  extension: "svelte",
};

export default defineConfig({
  plugins: [icons({ compiler: icon, scale: 1 }), svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  // Fonts stay files: the content security policy allows no data: fonts.
  // What several parts share comes with the first: one file, not one for every icon.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: {
      input: ["index.html", "blank.html"],
      output: { codeSplitting: { groups: [numbers, { name: "base", test: /node_modules|~icons|src\/(api|components|logic|state)\/|src\/features\/reader\/(selection|links|places)|src\/text\/(en|index|dates|keys\.en)\b/ }] } },
    },
  },
});
