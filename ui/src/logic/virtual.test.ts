import { describe, expect, it } from "vitest";
import { TALLEST, fullHeight, scrollTo, slice } from "./virtual";

describe("a long list", () => {
  it("draws what is seen and a little more", () => {
    expect(slice(0, 500, 1000, 50, 2)).toEqual({ first: 0, count: 12, offset: 0 });
    expect(slice(5000, 500, 1000, 50, 2)).toEqual({ first: 98, count: 14, offset: 4900 });
  });
  it("draws nothing of an empty list", () => {
    expect(slice(0, 500, 0, 50).count).toBe(0);
  });
  it("reaches the first and the last row of a million", () => {
    const rows = 1_000_000;
    expect(fullHeight(rows, 72)).toBe(TALLEST);
    expect(slice(0, 600, rows, 72, 0).first).toBe(0);
    const end = slice(TALLEST - 600, 600, rows, 72, 0);
    expect(end.first + end.count).toBe(rows);
  });
  it("keeps the drawn rows inside the scrolled element", () => {
    for (const share of [0, 0.1, 0.5, 0.99, 1]) {
      const top = share * (TALLEST - 600);
      const part = slice(top, 600, 1_000_000, 72);
      expect(Math.abs(part.offset - top)).toBeLessThan(72 * 8);
    }
  });
  it("scrolls no further than needed", () => {
    expect(scrollTo(3, 0, 500, 100, 50)).toBeNull();
    expect(scrollTo(10, 0, 500, 100, 50)).toBe(50);
    expect(scrollTo(2, 400, 500, 100, 50)).toBe(100);
  });
  it("finds the way in a mapped list too", () => {
    const to = scrollTo(700_000, 0, 600, 1_000_000, 72)!;
    const part = slice(to, 600, 1_000_000, 72, 1);
    expect(part.first).toBeLessThanOrEqual(700_000);
    expect(part.first + part.count).toBeGreaterThan(700_000);
  });
});
