// Days and times as far as they are known, in the user's language. What is not known is not shown.
import { tag } from "./index";

const PRECISE = /^(-?\d{4,6})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?/;

// To make a formatter costs more than to draw a row of a list: each is made once.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(language: string, shape: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${Object.keys(shape).join()} ${shape.month ?? ""}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, shape);
  formatters.set(key, made);
  return made;
}

/** An ISO day or time, as precise as it is. */
export function day(iso: string | null | undefined, withTime = false, language = tag): string {
  const found = PRECISE.exec(iso ?? "");
  if (!found) return iso ?? "";
  const [, year, month, date, hour, minute] = found;
  const at = new Date(Date.UTC(Number(year), Number(month ?? 1) - 1, Number(date ?? 1), Number(hour ?? 0), Number(minute ?? 0)));
  if (Number.isNaN(at.getTime())) return iso ?? "";
  const shape: Intl.DateTimeFormatOptions = { timeZone: "UTC", year: "numeric" };
  if (month) shape.month = date ? "short" : "long";
  if (date) shape.day = "numeric";
  if (withTime && hour) {
    shape.hour = "2-digit";
    shape.minute = "2-digit";
    shape.hourCycle = "h23";
  }
  // Russian puts «г.» behind a year; in a list of days it only takes room.
  return formatter(language, shape).format(at).replace(/\s*г\.(?=,|$)/u, "");
}

/** A moment of the library (UTC) in the user's own time. */
export function moment(iso: string, language = tag): string {
  const at = new Date(iso);
  if (Number.isNaN(at.getTime())) return iso;
  return formatter(language, { dateStyle: "medium", timeStyle: "short" }).format(at);
}
