// How the user wants exports: what was chosen the last time is offered again. Private notes are not:
// that they leave is said anew each time.
import type { BriefingOrder, ExportForm, KnownColumn, Per, Tongue } from "../api/host";
import { tag } from "../text";
import { pref, setPref } from "./prefs.svelte";

export const forms = ["briefing_docx", "briefing_md", "csv_excel", "csv_code", "jsonl"] as const satisfies ExportForm[];
export const pers = ["quote", "tag", "note"] as const satisfies Per[];
export const orders = ["article", "speaker", "day"] as const satisfies BriefingOrder[];
export const tongues = ["en", "ru"] as const satisfies Tongue[];
/** Empty: what the reader of the table expects. */
export const delimiters = ["", ",", ";", "\t", "|"] as const;

export interface Column {
  name: string;
  on: boolean;
  /** Empty: its name. */
  title: string;
}

export interface Choice {
  form: ExportForm;
  per: Per;
  delimiter: string;
  order: BriefingOrder;
  language: Tongue;
  columns: Column[];
}

const one = <T>(all: readonly T[], value: unknown, otherwise: T): T => (all.includes(value as T) ? (value as T) : otherwise);

/** What was chosen the last time, as far as it still makes sense. */
export function lastChoice(): Choice {
  let kept: Partial<Choice> = {};
  try {
    kept = (JSON.parse(pref("export") ?? "{}") as Partial<Choice> | null) ?? {};
  } catch {
    // Damaged: as good as none.
  }
  return {
    form: one(forms, kept.form, "csv_excel"),
    per: one(pers, kept.per, "quote"),
    delimiter: one(delimiters, kept.delimiter, ""),
    order: one(orders, kept.order, "article"),
    language: one(tongues, kept.language, tag === "ru" ? "ru" : "en"),
    columns: Array.isArray(kept.columns) ? kept.columns.filter((column) => typeof column?.name === "string") : [],
  };
}

export const keepChoice = (choice: Choice) => setPref("export", JSON.stringify(choice));

/** The columns there are, in the order and under the titles chosen before; others follow. */
export function arranged(known: readonly KnownColumn[], chosen: readonly Column[]): Column[] {
  const old = chosen.filter((column) => known.some((one) => one.name === column.name));
  const fresh = known.filter((one) => !old.some((column) => column.name === one.name));
  return [
    ...old.map((column) => ({ name: column.name, on: Boolean(column.on), title: String(column.title ?? "") })),
    ...fresh.map((one) => ({ name: one.name, on: old.length === 0 && one.default, title: "" })),
  ];
}
