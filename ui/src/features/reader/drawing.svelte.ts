// A long article is drawn in turns: the blocks on the screen at once, the others a few a frame, until
// all are. Their words stand there from the beginning, so nothing moves.
import { tick } from "svelte";

/** So many letters are drawn at once: two screens of them. */
const FIRST = 5_000;
/** So many follow with each frame. */
const STEP = 3_000;

export class Drawing {
  private from = $state(0);
  private to = $state(0);
  private frame = 0;
  /** Everything is drawn. */
  whole = $state(false);

  /** Begin with the block that is looked at. Returns how to stop. */
  begin(lengths: readonly number[], at: number): () => void {
    cancelAnimationFrame(this.frame);
    this.whole = false;
    this.from = Math.max(0, at - 1);
    this.to = this.grow(lengths, this.from, FIRST);
    // First comes the picture of these.
    void tick().then(() => (this.frame = requestAnimationFrame(() => this.next(lengths))));
    return () => cancelAnimationFrame(this.frame);
  }

  has(block: number): boolean {
    return block >= this.from && block < this.to;
  }

  private next(lengths: readonly number[]): void {
    if (this.to < lengths.length) this.to = this.grow(lengths, this.to, STEP);
    else if (this.from > 0) {
      let left = STEP;
      let from = this.from;
      while (from > 0 && left > 0) left -= lengths[--from]!;
      this.from = from;
    } else {
      this.whole = true;
      return;
    }
    this.frame = requestAnimationFrame(() => this.next(lengths));
  }

  private grow(lengths: readonly number[], from: number, letters: number): number {
    let to = from;
    for (let left = letters; to < lengths.length && left > 0; to++) left -= lengths[to]!;
    return to;
  }
}
