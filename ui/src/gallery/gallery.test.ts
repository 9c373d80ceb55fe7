import { describe, expect, it } from "vitest";
import config from "../../vite.config.ts?raw";
import gallery from "./Gallery.svelte?raw";

describe("the gallery", () => {
  it("shows every component", () => {
    const components = Object.keys(import.meta.glob("../components/*.svelte"));
    expect(components.length).toBeGreaterThan(8);
    for (const component of components) expect(gallery, component).toContain(`<${component.replace(/^.*\/|\.svelte$/g, "")}`);
  });
  it("is no page of the window", () => {
    expect(config).not.toContain("gallery");
  });
});
