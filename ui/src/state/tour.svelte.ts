// The tour: which step is shown. It begins by itself once, over the sample; after that only when asked for.
import { pref, setPref } from "./prefs.svelte";

/** Steps of the tour, each with its words in the catalogues. */
export const steps = ["sources", "words", "card", "search", "grid", "add"] as const;
export type Step = (typeof steps)[number];

class Tour {
  at = $state<number | null>(null);

  get step(): Step | null {
    return this.at === null ? null : (steps[this.at] ?? null);
  }

  /** At the first look at the sample. */
  offer(): void {
    if (pref("tour") === null) this.begin();
  }

  begin(): void {
    // Kept at once: what was begun does not come back by itself, however it ends.
    setPref("tour", "seen");
    this.at = 0;
  }

  go(way: 1 | -1): void {
    if (this.at === null) return;
    const next = this.at + way;
    this.at = next >= steps.length ? null : Math.max(0, next);
  }

  drop(): void {
    this.at = null;
  }
}

export const tour = new Tour();
