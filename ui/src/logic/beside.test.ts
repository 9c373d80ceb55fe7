import { describe, expect, it } from "vitest";
import { beside } from "./beside";

const screen = { width: 1000, height: 700 };
const card = { width: 300, height: 200 };

describe("a small window beside what it speaks of", () => {
  it("stands at the right where there is room, else at the left", () => {
    expect(beside({ left: 0, top: 40, width: 200, height: 600 }, card, screen)).toEqual({ left: 214, top: 40 });
    expect(beside({ left: 700, top: 40, width: 280, height: 100 }, card, screen)).toEqual({ left: 386, top: 40 });
  });
  it("stands below what is wide, or above it", () => {
    expect(beside({ left: 100, top: 20, width: 800, height: 40 }, card, screen)).toEqual({ left: 100, top: 74 });
    expect(beside({ left: 100, top: 640, width: 800, height: 40 }, card, screen)).toEqual({ left: 100, top: 426 });
  });
  it("stands over what fills the screen, and in the middle of nothing", () => {
    expect(beside({ left: 0, top: 0, width: 1000, height: 700 }, card, screen)).toEqual({ left: 686, top: 486 });
    expect(beside(null, card, screen)).toEqual({ left: 350, top: 250 });
  });
  it("never leaves the screen", () => {
    for (const target of [{ left: -400, top: -50, width: 200, height: 90 }, { left: 990, top: 690, width: 300, height: 300 }]) {
      const at = beside(target, card, screen);
      expect(at.left).toBeGreaterThanOrEqual(12);
      expect(at.top).toBeGreaterThanOrEqual(12);
      expect(at.left + card.width).toBeLessThanOrEqual(988);
      expect(at.top + card.height).toBeLessThanOrEqual(688);
    }
  });
});
