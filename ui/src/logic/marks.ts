// Runs of words become nested marks: an inner quotation stands inside its outer one.

export interface Cut {
  text: string;
  /** The quotations the words belong to, outermost first. */
  quotes: readonly string[];
  /** The highlights over them. */
  highlights?: readonly string[];
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

/** The words of a block. */
export const wordsOf = (block: { runs: readonly Cut[] }): string => block.runs.map((run) => run.text).join("");

/** Where a quotation or highlight begins: which block, and after which share of its words. */
export interface Begin {
  block: number;
  share: number;
}

/** Where each quotation and highlight of an article begins, and all blocks it stands in. */
export function begins(blocks: readonly { runs: readonly Cut[] }[]): Map<string, Begin & { blocks: number[] }> {
  const found = new Map<string, Begin & { blocks: number[] }>();
  blocks.forEach((block, at) => {
    const length = Math.max(1, wordsOf(block).length);
    let before = 0;
    for (const run of block.runs) {
      for (const quote of [...run.quotes, ...(run.highlights ?? [])]) {
        const known = found.get(quote);
        if (!known) found.set(quote, { block: at, share: before / length, blocks: [at] });
        else if (known.blocks.at(-1) !== at) known.blocks.push(at);
      }
      before += run.text.length;
    }
  });
  return found;
}

/** The blocks of an answer, the ones that are as before taken from before: what is the same object is not drawn anew. */
export function kept<B>(before: readonly B[], now: readonly B[]): B[] {
  return now.map((block, at) => {
    const old = before[at];
    return old !== undefined && JSON.stringify(old) === JSON.stringify(block) ? old : block;
  });
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
