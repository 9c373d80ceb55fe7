// One field of a query read and written, the rest of it left as it was typed.

interface Term {
  start: number;
  end: number;
  field: string | null;
  value: string;
  /** Not inside brackets, and not what must not be. */
  plain: boolean;
  word: string;
}

function terms(query: string): Term[] {
  const found: Term[] = [];
  let depth = 0;
  const pattern = /[()]|(-?)(?:([a-z]+):)?("[^"]*"?|[^\s()]+)/giu;
  for (let match = pattern.exec(query); match; match = pattern.exec(query)) {
    const word = match[0];
    if (word === "(") depth++;
    else if (word === ")") depth--;
    else {
      const before = found.at(-1)?.word.toLowerCase();
      found.push({
        start: match.index,
        end: match.index + word.length,
        field: match[2]?.toLowerCase() ?? null,
        value: match[3]!.replaceAll('"', ""),
        plain: depth === 0 && match[1] === "" && before !== "not",
        word,
      });
    }
  }
  return found;
}

/** The value of a field that the query asks for; `null` when it does not. */
export function valueOf(query: string, field: string): string | null {
  return terms(query).find((term) => term.plain && term.field === field)?.value ?? null;
}

/** The query with another value of a field; `null` takes the field out. */
export function withValue(query: string, field: string, value: string | null): string {
  const all = terms(query);
  const written = value === null ? "" : `${field}:${/^[\p{L}\p{N}_./-]+$/u.test(value) ? value : `"${value.replaceAll('"', " ")}"`}`;
  const old = all.find((term) => term.plain && term.field === field);
  if (old) return `${query.slice(0, old.start)}${written}${query.slice(old.end)}`.replace(/\s+/gu, " ").trim();
  if (!written) return query;
  // What stands beside an “or” would belong to one side of it.
  const either = all.some((term) => term.plain && term.word.toLowerCase() === "or");
  return `${either ? `(${query.trim()})` : query.trim()} ${written}`.trim();
}

/** A stretch of days as the query language writes it; `null` when neither end is there. */
export const days = (from: string, to: string): string | null => (from || to ? (from === to ? from : `${from}..${to}`) : null);

/** The two ends of such a stretch. */
export function ends(value: string | null): [string, string] {
  if (!value) return ["", ""];
  const at = value.indexOf("..");
  return at < 0 ? [value, value] : [value.slice(0, at), value.slice(at + 2)];
}
