import { describe, expect, it } from "vitest";
import { read } from "./markdown";

describe("a note", () => {
  it("is read into paragraphs, lists, quotations and headings", () => {
    const kinds = read("# Ask\n\nFirst *he* said\nsecond line\n\n- one\n- two\n\n> words\n\n1. a\n2. b").map((block) => block.kind);
    expect(kinds).toEqual(["heading", "paragraph", "list", "quote", "list"]);
  });
  it("links to the web only", () => {
    const [block] = read("[bad](javascript:alert(1)) [good](https://example.org/a) https://example.org/b.");
    const links = block && "inside" in block ? block.inside.filter((part) => part.kind === "link") : [];
    expect(links.map((link) => link.kind === "link" && link.href)).toEqual(["https://example.org/a", "https://example.org/b"]);
  });
  it("leaves names with underscores and lone stars alone", () => {
    expect(read("snake_case_name and 2 * 3 * 4")).toEqual([
      { kind: "paragraph", inside: [{ kind: "text", text: "snake_case_name and 2 * 3 * 4" }] },
    ]);
  });
  it("loses no word, whatever is typed", () => {
    const flat = (parts: unknown): string =>
      Array.isArray(parts)
        ? parts.map(flat).join("")
        : typeof parts === "object" && parts !== null
          ? Object.entries(parts).map(([key, value]) => (["kind", "ordered", "href"].includes(key) ? "" : flat(value))).join("")
          : String(parts);
    for (const words of ["<b>x</b> & **not closed", "**a *b* c**", "> q\n- i", "`code` _em_", "сказал **он**"]) {
      expect(flat(read(words)).replace(/[^\p{L}\p{N}]/gu, "")).toBe(words.replace(/[^\p{L}\p{N}]/gu, ""));
    }
  });
});
