import { describe, expect, it } from "vitest";
import { copied, isPicture } from "./clipboard";

const data = (text: string, html: string, types: string[] = []) => ({
  getData: (form: string) => (form === "text/plain" ? text : form === "text/html" ? html : ""),
  files: types.map((type) => ({ type })) as unknown as FileList,
});

describe("what was copied", () => {
  it("is words, mark-up, both, or nothing", () => {
    expect(copied(data("a", "<p>a"))).toEqual({ text: "a", html: "<p>a" });
    expect(copied(data("", "<p>a"))).toEqual({ text: null, html: "<p>a" });
    expect(copied(data(" \n", ""))).toBeNull();
  });
  it("is a picture when there are no words beside it", () => {
    expect(isPicture(data("", "", ["image/png"]))).toBe(true);
    expect(isPicture(data("", '<img src="https://a.example/x.png">', ["image/png"]))).toBe(true);
    expect(isPicture(data("words of a table", "<table>", ["image/png"]))).toBe(false);
    expect(isPicture(data("", "", ["text/plain"]))).toBe(false);
  });
});
