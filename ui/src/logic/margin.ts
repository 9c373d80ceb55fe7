// Cards beside the words they belong to: as near as can be, never one over another.

/** A card that wants to stand at a height. */
export interface Wish {
  /** Where its words begin, in pixels from the top of the column. */
  at: number;
  /** How tall it is. */
  height: number;
}

/**
 * The top of every card, in the order given, which is the order of reading.
 *
 * The anchored card stands exactly where it wishes; those above give way upward, those below
 * downward. Nothing is pushed above the column's top: then all of them move down.
 */
export function layOut(wishes: readonly Wish[], gap: number, anchor: number | null): number[] {
  const tops = wishes.map((wish) => Math.max(0, wish.at));
  const fixed = anchor !== null && anchor >= 0 && anchor < tops.length ? anchor : 0;
  for (let i = fixed + 1; i < tops.length; i++) {
    tops[i] = Math.max(tops[i]!, tops[i - 1]! + wishes[i - 1]!.height + gap);
  }
  if (fixed > 0) {
    // Those above: first as they would fall alone, then pushed up from the anchor.
    for (let i = 1; i < fixed; i++) {
      tops[i] = Math.max(tops[i]!, tops[i - 1]! + wishes[i - 1]!.height + gap);
    }
    for (let i = fixed - 1; i >= 0; i--) {
      tops[i] = Math.min(tops[i]!, tops[i + 1]! - wishes[i]!.height - gap);
    }
    const over = -Math.min(0, tops[0]!);
    if (over > 0) {
      tops[0] = 0;
      for (let i = 1; i < tops.length; i++) {
        tops[i] = Math.max(tops[i]!, tops[i - 1]! + wishes[i - 1]!.height + gap);
      }
    }
  }
  return tops;
}

/** How tall the column must be for the cards to have room. */
export function heightOf(tops: readonly number[], wishes: readonly Wish[]): number {
  return tops.reduce((most, top, i) => Math.max(most, top + wishes[i]!.height), 0);
}
