import { describe, expect, it } from "vitest";
import { lineOf, lines, onLine, sizeOf } from "./groups";

describe("a list in groups", () => {
  const starts = [0, 2, 3];
  it("has a line for each group and each row", () => {
    expect(lines(6, starts)).toBe(9);
    expect(Array.from({ length: 9 }, (_, line) => onLine(line, starts))).toEqual([
      { group: 0 }, { row: 0 }, { row: 1 }, { group: 1 }, { row: 2 }, { group: 2 }, { row: 3 }, { row: 4 }, { row: 5 },
    ]);
  });
  it("finds the line of every row", () => {
    for (let row = 0; row < 6; row++) expect(onLine(lineOf(row, starts), starts)).toEqual({ row });
  });
  it("knows how many rows a group has", () => {
    expect([0, 1, 2].map((group) => sizeOf(group, 6, starts))).toEqual([2, 1, 3]);
  });
  it("is a plain list where there are no groups", () => {
    expect([onLine(4, []), lineOf(4, []), lines(5, [])]).toEqual([{ row: 4 }, 4, 5]);
  });
});
