// A long article is drawn in turns: what is looked at first, two screens of it, the rest a few blocks
// a frame. What stands above is there as words alone until its turn, which take the same room; what
// stands below comes after it, so nothing that is read moves.
import { tick } from "svelte";

/** So many letters are drawn at once. */
const FIRST = 4_000;
/** So many follow with each frame. */
const STEP = 3_000;

export class Drawing {
  private from = $state(0);
  private to = $state(0);
  private frame = 0;
  /** Everything is drawn. */
  whole = $state(false);

  /** Blocks from this one on are not there yet. */
  get end(): number {
    return this.to;
  }

  /** Whether a block has its marks. */
  has(block: number): boolean {
    return block >= this.from;
  }

  /** Begin with the block that is looked at. Returns how to stop. */
  begin(lengths: readonly number[], at: number): () => void {
    let stopped = false;
    this.whole = false;
    this.from = Math.max(0, at - 1);
    this.to = grow(lengths, at, FIRST);
    // The picture of these comes first.
    void tick().then(() => stopped || this.soon(lengths));
    return () => {
      stopped = true;
      cancelAnimationFrame(this.frame);
    };
  }

  private soon(lengths: readonly number[]): void {
    this.frame = requestAnimationFrame(() => this.next(lengths));
  }

  private next(lengths: readonly number[]): void {
    if (this.to < lengths.length) this.to = grow(lengths, this.to, STEP);
    else if (this.from > 0) {
      let from = this.from;
      for (let left = STEP; from > 0 && left > 0; left -= lengths[from]!) from--;
      this.from = from;
    } else {
      this.whole = true;
      return;
    }
    this.soon(lengths);
  }
}

/** The end of a stretch of blocks that begins with one and has so many letters. */
function grow(lengths: readonly number[], from: number, letters: number): number {
  let to = from;
  for (let left = letters; to < lengths.length && left > 0; to++) left -= lengths[to]!;
  return to;
}
