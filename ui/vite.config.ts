import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [svelte()],
  clearScreen: false,
  server: { port: 5173, strictPort: true },
  // Fonts stay files: the content security policy allows no data: fonts.
  // What several parts share comes with the first: one file, not one for every icon.
  build: {
    target: "es2022",
    assetsInlineLimit: 0,
    rollupOptions: {
      input: ["index.html", "blank.html"],
      output: { codeSplitting: { groups: [{ name: "base", test: /node_modules|src\/(api|components|logic|state)\/|src\/text\/(en|index|dates|keys\.en)\b/ }] } },
    },
  },
});
