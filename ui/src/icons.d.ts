// Icons as the build makes them (vite.config.ts): a sign for the eye only, of a size in pixels.
declare module "~icons/lucide/*" {
  import type { Component } from "svelte";
  const icon: Component<{ size: number }>;
  export default icon;
}
