// What the window says of files on their way in, in English: tables, many files at once, the watched folder.
import { englishNumber as n } from "./numbers";
const some = (count: number, one: string, many: string) => `${n(count)} ${count === 1 ? one : many}`;

export const enWays = {
  // Columns of a table
  table_title: (name: string) => `Articles of ${name}`,
  table_hint: "Each row becomes an article. Say what each column holds; what is left at “not used” is not read.",
  table_column: "Column",
  table_holds: "Holds",
  table_sample: "In the first rows",
  table_holds_of: (column: string) => `What the column ${column} holds`,
  table_unused: "not used",
  table_no_text: "No column is the text of the articles yet: choose “Text” for the one that holds it.",
  table_first: "The first articles as they will be read",
  table_not_article: "Not read",
  table_refused: (refused: number, read: number, more: boolean) =>
    `${refused === 1 ? "1 row" : `${n(refused)} rows`} of ${more ? `the first ${n(read)}` : n(read)} will not be stored`,
  table_why: "Why rows are not stored",
  table_refused_rest: (count: number) => `and ${n(count)} more; all of them are named in the report`,
  table_reading: "Reading the table…",
  table_add: (count: number) => `Add ${some(count, "article", "articles")}`,
  table_add_all: (count: number) => `Add all articles (more than ${n(count)})`,
  table_none: "No row of the table can be read as an article.",
  table_next: (count: number) => `${some(count, "more table waits", "more tables wait")}`,

  // Many files
  job_pause: "Pause",
  job_go_on: "Go on",
  job_paused: "paused",
  job_so_far: (done: number) => `${n(done)} so far`,
  job_pace: (perSecond: number) => `${perSecond < 9.5 ? perSecond.toLocaleString("en", { maximumFractionDigits: 1 }) : n(Math.round(perSecond))} a second`,
  job_left: (seconds: number) =>
    seconds < 50 ? "less than a minute left" : seconds < 3000 ? `about ${n(Math.ceil(seconds / 60))} min left` : `about ${n(Math.ceil(seconds / 3600))} h left`,
  count_read: "found",
  count_new: "new articles",
  count_changed: "new texts of known ones",
  count_known: "known already",
  count_failed: "not stored",
  count_others: "left alone",
  import_again_completes: "Add the same files or folder again to complete it; nothing is stored twice.",
  import_unlisted: (count: number) => `${n(count)} more are not listed.`,
  report_file: "File",
  report_why: "Why it is not stored, and what to do",
  report_name: "not-stored.csv",
  report_save: "Save this list…",
  report_saved: (file: string) => `The list was written to ${file}`,
  report_again: "Add these again",
  report_again_hint: "Read the files in which something was refused once more, as they are now",

  // The watched folder
  watch_title: "Watched folder",
  watch_hint: "What your browser saves into this folder — “Save page as”, SingleFile, print to PDF — comes into the library within seconds. So pages behind a subscription, and those that programs may not fetch, come in as you see them. Nothing in the folder is moved or deleted.",
  watch_choose: "Choose a folder…",
  watch_other: "Another…",
  watch_stop: "Turn off",
  watch_last: "Last came",
  watch_nothing: "Nothing has come yet. Pages that are in the folder already come too.",
  arrived: (count: number, title: string) =>
    count === 1 && title ? `From the watched folder: “${title}”` : `${some(count, "article", "articles")} came from the watched folder`,
  arrived_refused: (count: number) => `${n(count)} pages in the watched folder could not be read; each is tried again when it is saved anew.`,
};
