// The words of an article as a keyboard goes through them.
import { bounds } from "./edges";

/** A word in the text of a block. */
export interface Word {
  block: number;
  start: number;
  end: number;
}

/** Every word of every block, in reading order. */
export const wordsOf = (blocks: readonly string[]): Word[] =>
  blocks.flatMap((text, block) => {
    const { starts, ends } = bounds(text);
    return starts.map((start, at) => ({ block, start, end: ends[at]! }));
  });

/** Where a step leads: a word, or the first word of the next or previous block. */
export function step(words: readonly Word[], at: number, by: "word" | "block", way: 1 | -1): number {
  if (by === "word") return Math.min(words.length - 1, Math.max(0, at + way));
  const here = words[at]?.block ?? 0;
  if (way > 0) {
    const next = words.findIndex((word) => word.block > here);
    return next < 0 ? words.length - 1 : next;
  }
  const first = words.findIndex((word) => word.block === here);
  // From within a block to its beginning, from there to the one before.
  if (at > first) return first;
  const before = words[first - 1]?.block;
  return before === undefined ? 0 : words.findIndex((word) => word.block === before);
}

/** The first word that begins at or after a place. */
export const wordAt = (words: readonly Word[], block: number, offset: number): number =>
  Math.max(0, words.findIndex((word) => word.block > block || (word.block === block && word.end > offset)));
