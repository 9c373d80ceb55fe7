import { describe, expect, it } from "vitest";
import { moveEnd, moveStart, snap } from "./edges";

const words = "He said “we won’t go” on Monday. Oʻzbekiston 👍 suv";

describe("edges", () => {
  it("move a word at a time and leave marks outside", () => {
    const start = words.indexOf("we");
    const end = words.indexOf("”");
    expect(words.slice(moveStart(words, start, end, 1), end)).toBe("won’t go");
    expect(words.slice(moveStart(words, start, end, -1), end)).toBe("said “we won’t go");
    expect(words.slice(start, moveEnd(words, start, end, -1))).toBe("we won’t");
    expect(words.slice(start, moveEnd(words, start, end, 1))).toBe("we won’t go” on");
  });
  it("never pass each other or leave the block", () => {
    const start = words.indexOf("we");
    expect(moveStart(words, start, start + 2, 1)).toBe(start);
    expect(moveEnd(words, start, start + 2, -1)).toBe(start + 2);
    expect(moveEnd(words, start, words.length, 1)).toBe(words.length);
    expect(moveStart(words, 0, 5, -1)).toBe(0);
  });
  it("keep to whole words of any script", () => {
    expect(words.slice(snap(words, words.indexOf("zbek"), "start"))).toBe("Oʻzbekiston 👍 suv");
    expect(words.slice(0, snap(words, words.length - 1, "end"))).toBe(words);
  });
});
