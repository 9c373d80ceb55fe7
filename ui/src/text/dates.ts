// Days and times as far as they are known, in the user's language. What is not known is not shown.
import { tag, text } from "./index";

const PRECISE = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?/;

/** The names of months: short ones beside a day, long ones alone. */
export interface Months {
  short: readonly string[];
  long: readonly string[];
}

/**
 * An ISO day or time, as precise as it is. Written without Intl: its tables take longer to load than the first list
 * to draw.
 */
export function day(iso: string | null | undefined, withTime = false, months: Months = text.months): string {
  const [, year, month, date, hour, minute] = PRECISE.exec(iso ?? "") ?? [];
  const name = month && (date ? months.short : months.long)[Number(month) - 1];
  if (!year || (month && !name) || Number(date ?? 1) > 31) return iso ?? "";
  const at = withTime && hour ? `, ${hour}:${minute}` : "";
  return [date && Number(date), name, Number(year)].filter(Boolean).join(" ") + at;
}

const moments = new Map<string, Intl.DateTimeFormat>();

/** A moment of the library (UTC) in the user's own time. */
export function moment(iso: string, language = tag): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  // To make a formatter costs more than to draw a line of a list.
  const format = moments.get(language) ?? new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, { dateStyle: "medium", timeStyle: "short" });
  moments.set(language, format);
  return format.format(at);
}
