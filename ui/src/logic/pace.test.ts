import { describe, expect, it } from "vitest";
import { pace, sampled, type Sample } from "./pace";

const steady = (seconds: number, perSecond: number): Sample[] => {
  let samples: Sample[] = [];
  for (let at = 0; at <= seconds * 1000; at += 100) samples = sampled(samples, { at, done: Math.round((at * perSecond) / 1000) });
  return samples;
};

describe("the pace", () => {
  it("is not told from the first moments", () => {
    expect(pace([], 100)).toBeNull();
    expect(pace(steady(1, 100), 1000)).toBeNull();
    expect(pace(steady(4, 1), 1000)).toBeNull();
  });
  it("tells the end only when all of it is known and the pace is steady", () => {
    expect(pace(steady(4, 100), 10_000)).toEqual({ perSecond: 100, left: null });
    expect(pace(steady(10, 100), 10_000)).toEqual({ perSecond: 100, left: 90 });
    expect(pace(steady(10, 100), null)?.left).toBeNull();
    const slower = [...steady(5, 100), ...steady(5, 10).map((one) => ({ at: one.at + 5000, done: one.done + 500 }))];
    expect(pace(slower, 10_000)?.left).toBeNull();
  });
  it("forgets what is long past, and what another beginning was", () => {
    expect(steady(60, 10)[0]!.at).toBeGreaterThanOrEqual(40_000);
    expect(sampled(steady(5, 10), { at: 5100, done: 0 })).toEqual([{ at: 0, done: 0 }, { at: 5100, done: 0 }].slice(-2));
  });
});
