import type { Catalogue } from "./en";

const plural = new Intl.PluralRules("ru");
const quotations: Record<string, string> = { one: "цитата", few: "цитаты", many: "цитат" };

export const ru: Catalogue = {
  paste_title: "Вставьте новостную страницу",
  paste_hint: "Скопируйте страницу в браузере целиком — заголовок, дату, текст — и вставьте сюда.",
  paste_label: "Текст страницы",
  read: "Найти цитаты",
  reading: "Читаю…",
  another: "Прочитать другую страницу",
  nothing_stored: "Ничего не сохраняется и никуда не отправляется.",
  failed: "Страницу не удалось прочитать",
  no_quotes: "В этом тексте цитат не найдено.",
  no_quotes_hint: "Программа ищет слова в кавычках и пересказ речи с названным автором.",
  quotes: (n: number) => `${n} ${quotations[plural.select(n)] ?? quotations["many"]}`,
  no_headline: "Заголовок не найден",
  photo: "Фото",
  unknown_speaker: "Кто говорит — неизвестно",
  said_on: "сказано",
  via: "в передаче:",
  inside: "внутри другой цитаты",
  sure: (percent: number) => `уверенность ${percent} %`,
  kind: { direct: "дословно", mixed: "частично", indirect: "пересказ" },
  act: { said: "", declined: "отказ отвечать", denied: "отрицание", asked: "вопрос", alleged: "утверждается" },
  version: (version: string, engine: string) => `Onrecord ${version} · движок «${engine}»`,
};
