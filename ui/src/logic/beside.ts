// Where a small window stands beside what it speaks of.

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 14;
const EDGE = 12;

/** Right of it, else left, below, above; where none has room, over its lower end. Never out of the screen. */
export function beside(target: Box | null, card: { width: number; height: number }, screen: { width: number; height: number }): { left: number; top: number } {
  const within = (left: number, top: number) => ({
    left: Math.max(EDGE, Math.min(screen.width - card.width - EDGE, left)),
    top: Math.max(EDGE, Math.min(screen.height - card.height - EDGE, top)),
  });
  if (!target) return within((screen.width - card.width) / 2, (screen.height - card.height) / 2);
  const right = target.left + target.width + GAP;
  if (right + card.width + EDGE <= screen.width) return within(right, target.top);
  const left = target.left - GAP - card.width;
  if (left >= EDGE) return within(left, target.top);
  const below = target.top + target.height + GAP;
  if (below + card.height + EDGE <= screen.height) return within(target.left, below);
  const above = target.top - GAP - card.height;
  if (above >= EDGE) return within(target.left, above);
  return within(target.left + target.width - card.width - GAP, target.top + target.height - card.height - GAP);
}
