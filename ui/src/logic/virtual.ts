// Which rows of a long list stand on the screen. Browsers cap an element's height near 33 million
// pixels, so beyond a limit the scroll position is mapped to the list's real length.

/** No element is made taller than this. */
export const TALLEST = 12_000_000;

export interface Slice {
  /** The first row to draw. */
  first: number;
  /** How many. */
  count: number;
  /** Where the first drawn row stands inside the scrolled element. */
  offset: number;
}

/** The height of the element that is scrolled. */
export function fullHeight(rows: number, rowHeight: number): number {
  return Math.min(rows * rowHeight, TALLEST);
}

/** How far the list itself is scrolled when the element is at `scrollTop`. */
function realTop(scrollTop: number, viewport: number, rows: number, rowHeight: number): number {
  const real = rows * rowHeight;
  const full = fullHeight(rows, rowHeight);
  if (real <= full) return Math.max(0, scrollTop);
  const share = Math.min(1, Math.max(0, scrollTop / Math.max(1, full - viewport)));
  return share * (real - viewport);
}

/** The rows to draw, with a few above and below. */
export function slice(scrollTop: number, viewport: number, rows: number, rowHeight: number, spare = 6): Slice {
  const top = realTop(scrollTop, viewport, rows, rowHeight);
  const first = Math.max(0, Math.min(rows, Math.floor(top / rowHeight)) - spare);
  const last = Math.min(rows, Math.ceil((top + viewport) / rowHeight) + spare);
  return { first, count: Math.max(0, last - first), offset: first * rowHeight - top + Math.max(0, scrollTop) };
}

/** Where to scroll so that a row is seen; `null` when it is seen already. */
export function scrollTo(
  row: number,
  scrollTop: number,
  viewport: number,
  rows: number,
  rowHeight: number,
): number | null {
  const top = realTop(scrollTop, viewport, rows, rowHeight);
  const start = row * rowHeight;
  let wanted: number;
  if (start < top) wanted = start;
  else if (start + rowHeight > top + viewport) wanted = start + rowHeight - viewport;
  else return null;
  const real = rows * rowHeight;
  const full = fullHeight(rows, rowHeight);
  if (real <= full) return wanted;
  return (wanted / Math.max(1, real - viewport)) * (full - viewport);
}
