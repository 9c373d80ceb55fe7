import { describe, expect, it } from "vitest";
import { sentences } from "../generated/host";
import { ru } from "./ru";
import { teller } from "./told";
import { counted, words } from "./words.ru";

const told = teller({ forms: ru, words, counted });
const holes = (sentence: string) => sentence.split("{}").length - 1;

describe("the host's sentences in Russian", () => {
  it("keep every part that was put in", () => {
    for (const sentence of sentences) {
      const used = [...ru[sentence].matchAll(/\{(\d)[!~]?\}/g)].map((hole) => Number(hole[1])).sort();
      expect(used, sentence).toEqual(Array.from({ length: holes(sentence) }, (_, i) => i + 1));
    }
  });
  it("are Russian, but for names of fields and formats", () => {
    const names = /^(JSON-LD|meta |html |head |link canonical|itemprop)|^(\{\} by \{\}|make \{\} \{\}|mark \{\} \{\})$/;
    for (const sentence of sentences) if (!names.test(sentence)) expect(ru[sentence], sentence).toMatch(/\p{Script=Cyrillic}|^«?\{1\}/u);
  });
  it("are found again when something is put in, each by its own form", () => {
    // Letters that no word of ours has, so that a part is never taken for one.
    const part = (at: number) => `Ж${at}ж`;
    for (const sentence of sentences) {
      if (holes(sentence) === 0 || sentence.replaceAll("{}", "").length < 9) continue;
      let at = 0;
      const said = sentence.replaceAll("{}", () => part(++at));
      at = 0;
      expect(told(said), sentence).toBe(ru[sentence].replace(/\{(\d)[!~]?\}/g, (_, which: string) => part(Number(which))));
    }
  });
  it("translate what was done with its parts, and leave the user's words alone", () => {
    expect(told("tag q3 “Trade/Grain”")).toBe("метка «Trade/Grain»: q3");
    expect(told("tag 2 quotations and 1 article “seen”")).toBe("метка «seen»: 2 цитаты и 1 статья");
    expect(told("mark 21 quotations checked")).toBe("проверено: 21 цитата");
    expect(told("set speaker, role and day of speaking of q4")).toBe("изменено (говорящий, должность и день речи): q4");
    expect(told("note that “Ann Lee” is head of nothing and trade")).toBe("должность: «Ann Lee» — head of nothing and trade");
    expect(told("link a1 based_on a2")).toBe("связь: a1 основано на a2");
    expect(told("import of 5 articles")).toBe("добавлено: 5 статей");
    expect(told("make 2 notes private")).toBe("личное: 2 заметки");
    expect(told("delete “1 article”")).toBe("удаление: «1 article»");
  });
  it("translate a label inside a sentence", () => {
    expect(told("Something else was done in this library since: “mark q1 seen”. Look at it first, then undo that.")).toContain("«просмотрено: q1»");
    expect(told("“tag q3 “Water”” can't be undone: what it left was changed since. Nothing was changed.")).toBe(
      "«метка «Water»: q3» нельзя отменить: то, что было сделано, с тех пор изменилось. Ничего не изменилось.",
    );
    expect(told("“import of 2 articles” can't be undone: it would take along what a person made since (1 notes, 2 speakers set by hand). Nothing was changed.")).toContain("(1 заметка, указанные вручную говорящие: 2)");
  });
  it("translate reasons after paths, and leave paths alone", () => {
    expect(told("/library of a b/Мир.onrecord is damaged: go back to a backup with `onrecord restore`. Nothing was changed.")).toMatch(/^\/library of a b\/Мир\.onrecord повреждена: /);
    expect(told("/x/out.csv could not be written: its folder does not exist. What was there before is untouched.")).toBe("/x/out.csv не удалось записать: его папки не существует. То, что там было раньше, не тронуто.");
    expect(told("Cannot read a.png as an article: it looks like a PNG picture; paste the text of the page instead of its picture.")).toBe("a.png не читается как статья: это похоже на картинку PNG; вставьте текст страницы, а не её картинку.");
  });
  it("translate what is wrong with a query", () => {
    expect(told("The query can't be understood at column 3: “kind:” needs a value right after the colon: direct, mixed (partial), indirect (paraphrase).")).toBe(
      "Запрос непонятен на знаке 3: после «kind:» сразу нужно значение: direct (дословно), mixed (частично), indirect (пересказ).",
    );
  });
  it("leave what they don't know as it came", () => {
    expect(told("Something quite new happened.")).toBe("Something quite new happened.");
  });
});
