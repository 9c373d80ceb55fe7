// Runs of words become nested marks: an inner quotation stands inside its outer one.

export interface Cut {
  text: string;
  /** The quotations the words belong to, outermost first. */
  quotes: readonly string[];
}

export type Node<R extends Cut> = { run: R } | { quote: string; first: boolean; inside: Node<R>[] };

/**
 * The runs of one block as a tree. `begun` remembers, over the blocks of an
 * article, which quotations have begun already, so that only the first mark of each says it begins.
 */
export function nest<R extends Cut>(runs: readonly R[], begun: Set<string> = new Set()): Node<R>[] {
  const level = (from: number, to: number, depth: number): Node<R>[] => {
    const out: Node<R>[] = [];
    let at = from;
    while (at < to) {
      const run = runs[at]!;
      const quote = run.quotes[depth];
      if (quote === undefined) {
        out.push({ run });
        at++;
        continue;
      }
      let end = at + 1;
      while (end < to && runs[end]!.quotes[depth] === quote) end++;
      const first = !begun.has(quote);
      begun.add(quote);
      out.push({ quote, first, inside: level(at, end, depth + 1) });
      at = end;
    }
    return out;
  };
  return level(0, runs.length, 0);
}

/** Which hue each speaker of an article has, by the order they first speak in. */
export function hues(speakers: readonly (string | null)[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const speaker of speakers) {
    if (speaker !== null && !found.has(speaker)) found.set(speaker, found.size % 8);
  }
  return found;
}

/** Up to two letters that stand for a name beside its colour. */
export function monogram(name: string | null): string {
  if (!name) return "?";
  const words = name.split(/[\s.\-‑]+/u).filter((word) => /^[“"«„'‘]?\p{L}/u.test(word));
  const first = (word: string | undefined) => /\p{L}/u.exec(word ?? "")?.[0] ?? "";
  const letters = first(words[0]) + (words.length > 1 ? first(words.at(-1)) : "");
  return letters.toLocaleUpperCase() || "?";
}
