import { describe, expect, it } from "vitest";
import { days, ends, valueOf, withValue } from "./query";

describe("a field of a query", () => {
  it("is read where it is asked for plainly", () => {
    expect(valueOf('water speaker:"Ada Okafor" kind:direct', "speaker")).toBe("Ada Okafor");
    expect(valueOf("-speaker:Lee", "speaker")).toBe(null);
    expect(valueOf("not tag:Water", "tag")).toBe(null);
    expect(valueOf("(tag:a or tag:b)", "tag")).toBe(null);
  });
  it("is written in place of the old value, the rest as typed", () => {
    expect(withValue("water kind:direct flood", "kind", "mixed")).toBe("water kind:mixed flood");
    expect(withValue("water kind:direct flood", "kind", null)).toBe("water flood");
    expect(withValue("water", "speaker", "Ada Okafor")).toBe('water speaker:"Ada Okafor"');
    expect(withValue("", "tag", "Вода/Плотины")).toBe("tag:Вода/Плотины");
  });
  it("is asked of both sides of an or", () => {
    expect(withValue("water or flood", "act", "denied")).toBe("(water or flood) act:denied");
  });
  it("is a stretch of days", () => {
    expect([days("2024-03", ""), days("", "2024"), days("2024", "2024"), days("", "")]).toEqual(["2024-03..", "..2024", "2024", null]);
    expect([ends("2024-03.."), ends("2024"), ends(null)]).toEqual([["2024-03", ""], ["2024", "2024"], ["", ""]]);
  });
});
