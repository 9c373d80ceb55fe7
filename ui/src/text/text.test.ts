import { describe, expect, it } from "vitest";
import { day } from "./dates";
import { en } from "./en";
import { catalogue } from "./index";
import { englishNumber, russianNumber } from "./numbers";
import { ru } from "./ru";

/** Every sentence with its path; functions are called with plausible words. */
function sentences(of: object, path = ""): Map<string, string> {
  const all = new Map<string, string>();
  for (const [key, value] of Object.entries(of)) {
    const at = path ? `${path}.${key}` : key;
    if (typeof value === "string") all.set(at, value);
    else if (typeof value === "function") all.set(at, String(value(...Array.from({ length: value.length }, () => 3))));
    else if (typeof value === "object" && value !== null) for (const [inner, words] of sentences(value, at)) all.set(inner, words);
  }
  return all;
}

describe("numbers", () => {
  it("are written as Intl writes them", () => {
    for (const number of [0, 7, 999, 1000, 12345, 999999, 1000000, 114795000]) {
      expect(englishNumber(number)).toBe(number.toLocaleString("en"));
      expect(russianNumber(number)).toBe(number.toLocaleString("ru"));
    }
  });
});

describe("the catalogues", () => {
  const english = sentences(en);
  const russian = sentences(ru);
  it("say every sentence in every language", () => {
    expect([...russian.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, words] of [...english, ...russian]) expect(words.trim(), path).not.toBe("");
  });
  it("are in their own language", () => {
    for (const [path, words] of english) expect(words, path).not.toMatch(/\p{Script=Cyrillic}/u);
    // What is the same in both: names of forms, the query language, numbers.
    const same = /^(query_rows\.|form\.jsonl|number|found|version|date_hint|keeping\.label\.hash)/;
    for (const [path, words] of russian) if (!same.test(path)) expect(words, path).toMatch(/\p{Script=Cyrillic}/u);
  });
  it("count as the language does", () => {
    expect([1, 3, 5, 21].map(ru.quotes)).toEqual(["1 цитата", "3 цитаты", "5 цитат", "21 цитата"]);
    expect([1, 2].map(en.quotes)).toEqual(["1 quotation", "2 quotations"]);
  });
  it("follow the user's languages, else English", async () => {
    expect((await catalogue(["uz-UZ", "ru-RU", "en"])).tag).toBe("ru");
    expect((await catalogue(["fr"])).tag).toBe("en");
  });
});

describe("days", () => {
  it("are shown as far as they are known and no further", () => {
    expect(day("2024", false, en.months)).toBe("2024");
    expect(day("2024-03", false, en.months)).toBe("March 2024");
    expect(day("2024-03-02", true, en.months)).toBe("2 Mar 2024");
    expect(day("2024-03-02T14:05+05:00", true, en.months)).toBe("2 Mar 2024, 14:05");
    expect(day(null)).toBe("");
    for (const odd of ["soon", "2024-13", "2024-00-02", "2024-03-41"]) expect(day(odd)).toBe(odd);
  });
  it("speak the user's language", () => {
    expect(day("2024-03-02", false, ru.months)).toMatch(/^2 мар\S* 2024$/);
    expect(day("2024-05", true, ru.months)).toBe("май 2024");
    for (const { months } of [en, ru]) expect([months.short.length, months.long.length]).toEqual([12, 12]);
  });
});
