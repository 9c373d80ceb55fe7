// Single words and counts of the host, in Russian.
import { russianNumber } from "../numbers";

const plural = new Intl.PluralRules("ru");

const nouns: Record<string, [string, string, string]> = {
  quotation: ["цитата", "цитаты", "цитат"],
  article: ["статья", "статьи", "статей"],
  person: ["человек", "человека", "человек"],
  tag: ["метка", "метки", "меток"],
  note: ["заметка", "заметки", "заметок"],
  number: ["число", "числа", "чисел"],
  link: ["связь", "связи", "связей"],
  highlight: ["выделение", "выделения", "выделений"],
  entry: ["запись", "записи", "записей"],
};
const one = (noun: string) => (noun === "people" || noun === "persons" ? "person" : noun === "entries" ? "entry" : noun.replace(/s$/, ""));

/** «1 цитата, 3 цитаты, 5 цитат»; nothing for a noun that is not counted so. */
export function counted(count: number, noun: string): string | null {
  const forms = nouns[one(noun)];
  return forms ? `${russianNumber(count)} ${forms[{ one: 0, few: 1, many: 2 }[plural.select(count) as "one" | "few" | "many"] ?? 2]}` : null;
}

export const words: Record<string, string> = {
  // Nouns alone
  article: "статья", quotation: "цитата", person: "человек", tag: "метка", note: "заметка", link: "связь", highlight: "выделение", collection: "подборка", feed: "лента", entry: "запись",
  articles: "статьи", quotations: "цитаты", people: "люди", persons: "люди", tags: "метки", notes: "заметки", links: "связи", highlights: "выделения",
  Articles: "Статьи", Quotations: "Цитаты", nothing: "ничего", outlet: "издание", file: "файл", text: "текст", place: "место", places: "места",
  // Reviews and states, as labels end in them
  new: "снова новая", seen: "просмотрено", checked: "проверено", rejected: "отклонено", private: "личное", public: "не личное", outermost: "на самый верх",
  undone: "нельзя отменить", typed: "введено", corrected: "исправлено",
  // Fields
  section: "рубрика", country: "страна", byline: "авторы", address: "адрес", language: "язык", speaker: "говорящий", chain: "кто передал", act: "действие", kind: "вид", role: "должность",
  question: "вопрос", occasion: "повод", addressee: "адресат", translation: "перевод", translator: "переводчик", organisation: "организация",
  // Relations, as in links
  related: "связано с", follows: "продолжает", translates: "переводит", based_on: "основано на", corrects: "исправляет", duplicates: "повторяет",
  answers: "отвечает на", repeats: "повторяет", contradicts: "противоречит", clarifies: "уточняет",
  // What systems say of files
  "No such file or directory (os error 2)": "нет такого файла или папки (код 2)",
  "Permission denied (os error 13)": "нет разрешения (код 13)",
  "there is no such file": "её нет",
  "the system does not allow reading or writing it": "система не даёт её читать",
  "Not a directory (os error 20)": "это не папка (код 20)",
  "Is a directory (os error 21)": "это папка (код 21)",
  "Read-only file system (os error 30)": "диск только для чтения (код 30)",
};
