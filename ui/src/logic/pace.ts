// How fast long work goes, and when it will be done: said only when it is honest.

/** How many were through at a moment, in milliseconds. */
export interface Sample {
  at: number;
  done: number;
}

/** So much of the past is looked at, and so much of it is needed before anything is said. */
const WINDOW = 20_000;
const LEAST = 3_000;
const LEAST_FOR_END = 6_000;

/** One more sample; those that are long past are left out. */
export function sampled(samples: readonly Sample[], now: Sample): Sample[] {
  const kept = samples.filter((one) => now.at - one.at <= WINDOW && one.done <= now.done);
  return [...kept, now];
}

export interface Pace {
  /** Pages in a second. */
  perSecond: number;
  /** Seconds left; `null` where nobody can tell: how many there are is not known, or the pace changes too much. */
  left: number | null;
}

/** The pace that samples show; `null` while they are too few. */
export function pace(samples: readonly Sample[], of: number | null): Pace | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last) return null;
  const span = last.at - first.at;
  if (span < LEAST || last.done - first.done < 10) return null;
  const perSecond = ((last.done - first.done) * 1000) / span;
  return { perSecond, left: of === null || span < LEAST_FOR_END || !isSteady(samples) ? null : Math.max(0, of - last.done) / perSecond };
}

/** Whether the later half went about as fast as the earlier one. */
function isSteady(samples: readonly Sample[]): boolean {
  const [first, last] = [samples[0]!, samples.at(-1)!];
  const middle = samples.find((one) => one.at >= (first.at + last.at) / 2)!;
  const before = (middle.done - first.done) / Math.max(1, middle.at - first.at);
  const after = (last.done - middle.done) / Math.max(1, last.at - middle.at);
  return after > 0 && before / after < 2 && after / before < 2;
}
