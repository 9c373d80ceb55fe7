import { describe, expect, it } from "vitest";
import { catalogue } from "./index";
import { en } from "./en";
import { ru } from "./ru";

describe("the catalogues", () => {
  it("say every sentence in every language", () => {
    expect(Object.keys(ru).sort()).toEqual(Object.keys(en).sort());
    for (const [key, value] of Object.entries(ru)) {
      if (typeof value === "string") expect(value, key).not.toBe("");
    }
  });
  it("count as the language does", () => {
    expect([1, 3, 5, 21].map(ru.quotes)).toEqual(["1 цитата", "3 цитаты", "5 цитат", "21 цитата"]);
    expect(en.quotes(1)).toBe("1 quotation");
  });
  it("follow the user's languages, else English", () => {
    expect(catalogue(["uz-UZ", "ru-RU", "en"]).tag).toBe("ru");
    expect(catalogue(["fr"]).tag).toBe("en");
  });
});
