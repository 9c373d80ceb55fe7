// Moving an edge of a quotation by words, within its block.

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’ʻʼ‘.-]*[\p{L}\p{N}\p{M}])?/gu;

/** Where words begin and end, as offsets of the text. */
export function bounds(words: string): { starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const found of words.matchAll(WORD)) {
    starts.push(found.index);
    ends.push(found.index + found[0].length);
  }
  return { starts, ends };
}

/** The start moved one word; it never passes the end. */
export function moveStart(words: string, start: number, end: number, way: 1 | -1): number {
  const { starts } = bounds(words);
  const next = way > 0 ? starts.find((at) => at > start) : starts.findLast((at) => at < start);
  if (next === undefined) return way < 0 ? 0 : start;
  return next < end ? next : start;
}

/** The end moved one word; it never passes the start. */
export function moveEnd(words: string, start: number, end: number, way: 1 | -1): number {
  const { ends } = bounds(words);
  const next = way > 0 ? ends.find((at) => at > end) : ends.findLast((at) => at < end);
  if (next === undefined) return way > 0 ? words.length : end;
  return next > start ? next : end;
}

/** The edge of a word nearest to an offset, so that a drag never cuts one. */
export function snap(words: string, offset: number, which: "start" | "end"): number {
  const { starts, ends } = bounds(words);
  const edges = which === "start" ? starts : ends;
  let best = offset;
  let least = Number.POSITIVE_INFINITY;
  for (const at of edges) {
    if (Math.abs(at - offset) < least) {
      least = Math.abs(at - offset);
      best = at;
    }
  }
  return best;
}
