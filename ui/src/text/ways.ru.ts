import type { enWays } from "./ways.en";
import { russianNumber as n } from "./numbers";

const plural = new Intl.PluralRules("ru");
const some = (count: number, one: string, few: string, many: string) => `${n(count)} ${{ one, few, many }[plural.select(count) as "one" | "few" | "many"] ?? many}`;

export const ruWays: typeof enWays = {
  table_title: (name: string) => `Статьи из ${name}`,
  table_hint: "Каждая строка станет статьёй. Укажите, что стоит в каждом столбце; где «не нужен», тот не читается.",
  table_column: "Столбец",
  table_holds: "Что в нём",
  table_sample: "В первых строках",
  table_holds_of: (column: string) => `Что стоит в столбце ${column}`,
  table_unused: "не нужен",
  table_no_text: "Пока ни один столбец не назначен текстом статей: выберите «Текст» у того, где он стоит.",
  table_first: "Первые статьи, как они будут прочитаны",
  table_not_article: "Не читается",
  table_refused: (refused: number, read: number, more: boolean) =>
    `Не сохранится ${some(refused, "строка", "строки", "строк")} из ${more ? `первых ${n(read)}` : n(read)}`,
  table_why: "Почему строки не сохранятся",
  table_refused_rest: (count: number) => `и ещё ${n(count)}; все они названы в отчёте`,
  table_reading: "Таблица читается…",
  table_add: (count: number) => `Добавить ${some(count, "статью", "статьи", "статей")}`,
  table_add_all: (count: number) => `Добавить все статьи (больше ${n(count)})`,
  table_none: "Ни одну строку таблицы нельзя прочитать как статью.",
  table_next: (count: number) => `${some(count, "таблица ждёт", "таблицы ждут", "таблиц ждут")} своей очереди`,

  job_pause: "Пауза",
  job_go_on: "Продолжить",
  job_paused: "приостановлено",
  job_so_far: (done: number) => `пока ${n(done)}`,
  job_pace: (perSecond: number) => `${perSecond < 9.5 ? perSecond.toLocaleString("ru", { maximumFractionDigits: 1 }) : n(Math.round(perSecond))} в секунду`,
  job_left: (seconds: number) =>
    seconds < 50 ? "осталось меньше минуты" : seconds < 3000 ? `осталось около ${n(Math.ceil(seconds / 60))} мин` : `осталось около ${n(Math.ceil(seconds / 3600))} ч`,
  count_read: "найдено",
  count_new: "новых статей",
  count_changed: "новых текстов известных",
  count_known: "уже было",
  count_failed: "не сохранено",
  count_others: "не тронуто",
  import_again_completes: "Чтобы закончить, добавьте те же файлы или папку ещё раз: дважды ничего не сохранится.",
  import_unlisted: (count: number) => `Ещё ${n(count)} в списке нет.`,
  report_file: "Файл",
  report_why: "Почему не сохранено и что делать",
  report_name: "не-сохранено.csv",
  report_save: "Сохранить список…",
  report_saved: (file: string) => `Список записан в ${file}`,
  report_again: "Добавить их ещё раз",
  report_again_hint: "Прочитать ещё раз файлы, в которых что-то не сохранилось, какими они стали",

  watch_title: "Папка под наблюдением",
  watch_hint: "Что браузер сохраняет в эту папку — «Сохранить как», SingleFile, печать в PDF, — через несколько секунд оказывается в библиотеке. Так попадают в неё страницы по подписке и те, что программам не отдаются: какими вы их видите. В папке ничего не перемещается и не удаляется.",
  watch_choose: "Выбрать папку…",
  watch_other: "Другую…",
  watch_stop: "Выключить",
  watch_last: "Последней пришла",
  watch_nothing: "Пока ничего не пришло. Страницы, которые уже лежат в папке, тоже придут.",
  arrived: (count: number, title: string) =>
    count === 1 && title ? `Из папки под наблюдением: «${title}»` : `Из папки под наблюдением: ${some(count, "статья", "статьи", "статей")}`,
  arrived_refused: (count: number) => `Страниц в папке под наблюдением, которые не читаются: ${n(count)}; каждая будет прочитана снова, когда её сохранят заново.`,
};
