import { describe, expect, it } from "vitest";
import { hold, holdsOf } from "./tables.svelte";

const look = {
  columns: [
    { name: "Title", field: "headline", sample: [] },
    { name: "Words", field: null, sample: [] },
  ],
  has_text: false,
  articles: [],
  read: 0,
  refused: 0,
  more: false,
  problems: [],
};

describe("what columns hold", () => {
  it("is said of every field, also of those in no column", () => {
    expect(holdsOf(look, ["headline", "body"])).toEqual({ headline: "Title", body: null });
  });
  it("gives a column one field and a field one column", () => {
    const before = { headline: "Title", body: null };
    expect(hold(before, "Words", "body")).toEqual({ headline: "Title", body: "Words" });
    expect(hold(before, "Words", "headline")).toEqual({ headline: "Words", body: null });
    expect(hold(before, "Title", "body")).toEqual({ headline: null, body: "Title" });
    expect(hold(before, "Title", "")).toEqual({ headline: null, body: null });
  });
});
