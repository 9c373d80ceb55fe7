// A long list in groups: each group has a line of its own above its rows.

/** A line of the list: the head of a group, or a row by its position in the view. */
export type Line = { group: number } | { row: number };

/** How many lines there are. */
export const lines = (rows: number, starts: readonly number[]): number => rows + starts.length;

/** How many groups begin at or before a row. */
function begun(starts: readonly number[], row: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The line on which a row stands. */
export const lineOf = (row: number, starts: readonly number[]): number => row + begun(starts, row);

/** What stands on a line. */
export function onLine(line: number, starts: readonly number[]): Line {
  // The group's head stands on line start + number of groups before it.
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! + middle <= line) low = middle + 1;
    else high = middle;
  }
  const group = low - 1;
  if (group >= 0 && starts[group]! + group === line) return { group };
  return { row: line - low };
}

/** How many rows a group has. */
export const sizeOf = (group: number, rows: number, starts: readonly number[]): number => (starts[group + 1] ?? rows) - starts[group]!;
