import { describe, expect, it } from "vitest";
import { step, wordAt, wordsOf } from "./words";

const blocks = ["“We wait,” she said.", "", "O‘zbekiston — bu yer."];
const words = wordsOf(blocks);
const read = (at: number) => blocks[words[at]!.block]!.slice(words[at]!.start, words[at]!.end);

describe("the words of an article", () => {
  it("are those a reader would count, without marks around them", () => {
    expect(words.map((_, at) => read(at))).toEqual(["We", "wait", "she", "said", "O‘zbekiston", "bu", "yer"]);
  });
  it("are gone through one by one and never left", () => {
    expect(step(words, 3, "word", 1)).toBe(4);
    expect(step(words, 6, "word", 1)).toBe(6);
    expect(step(words, 0, "word", -1)).toBe(0);
  });
  it("are gone through by paragraphs, empty ones left out", () => {
    expect(step(words, 1, "block", 1)).toBe(4);
    expect(step(words, 5, "block", 1)).toBe(6);
    expect(step(words, 5, "block", -1)).toBe(4);
    expect(step(words, 4, "block", -1)).toBe(0);
  });
  it("begin where the eye is", () => {
    expect(wordAt(words, 0, 5)).toBe(1);
    expect(wordAt(words, 1, 0)).toBe(4);
    expect(wordAt(words, 9, 0)).toBe(0);
  });
});
