import { describe, expect, it } from "vitest";
import { heightOf, layOut, type Wish } from "./margin";

const cards = (...at: number[]): Wish[] => at.map((y) => ({ at: y, height: 50 }));

function apart(tops: number[], wishes: Wish[], gap: number): boolean {
  return tops.every((top, i) => i === 0 || top >= tops[i - 1]! + wishes[i - 1]!.height + gap);
}

describe("the margin", () => {
  it("leaves a card beside its words when there is room", () => {
    expect(layOut(cards(10, 100, 300), 8, null)).toEqual([10, 100, 300]);
  });
  it("pushes cards down that would lie one over another", () => {
    expect(layOut(cards(10, 20, 30), 8, null)).toEqual([10, 68, 126]);
  });
  it("keeps the chosen card exactly beside its words and moves those above out of the way", () => {
    expect(layOut(cards(200, 210, 220), 8, 2)).toEqual([104, 162, 220]);
  });
  it("never pushes a card out at the top", () => {
    const wishes = cards(0, 5, 10);
    const tops = layOut(wishes, 8, 2);
    expect(tops[0]).toBe(0);
    expect(apart(tops, wishes, 8)).toBe(true);
  });
  it("never lets two cards touch, whatever is chosen", () => {
    for (let seed = 1; seed < 200; seed++) {
      let n = seed * 7919;
      const random = () => (n = (n * 1103515245 + 12345) % 2147483648) / 2147483648;
      const wishes = Array.from({ length: 1 + (seed % 20) }, () => ({ at: random() * 600, height: 20 + random() * 90 }));
      wishes.sort((a, b) => a.at - b.at);
      const tops = layOut(wishes, 6, seed % 3 === 0 ? null : seed % wishes.length);
      expect(tops.every((top) => top >= 0)).toBe(true);
      expect(apart(tops, wishes, 5.999)).toBe(true);
      expect(heightOf(tops, wishes)).toBeGreaterThanOrEqual(tops.at(-1)! + wishes.at(-1)!.height);
    }
  });
});
