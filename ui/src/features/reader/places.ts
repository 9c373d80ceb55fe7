// From what is selected on the page to places in its blocks, and back. A place counts in the units
// the window's own text has; the host turns them into its own.
import type { Place } from "../../api/host";

const blockOf = (node: Node): HTMLElement | null =>
  (node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>("[data-block]") ?? null;

/** How many units of the block's text stand before a boundary. */
function offsetIn(block: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.selectNodeContents(block);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The places a range covers, a stretch of each block; without spaces at the edges. */
export function placesOf(range: Range, root: HTMLElement): Place[] {
  const places: Place[] = [];
  for (const block of root.querySelectorAll<HTMLElement>("[data-block]")) {
    if (!range.intersectsNode(block)) continue;
    const words = block.textContent ?? "";
    let start = block.contains(range.startContainer) ? offsetIn(block, range.startContainer, range.startOffset) : 0;
    let end = block.contains(range.endContainer) ? offsetIn(block, range.endContainer, range.endOffset) : words.length;
    while (start < end && /\s/u.test(words[start]!)) start++;
    while (end > start && /\s/u.test(words[end - 1]!)) end--;
    if (start < end) places.push({ block: Number(block.dataset["block"]), start, end });
  }
  return places;
}

/** Where the marks of a quotation stand now. */
export function placesOfQuote(id: string, root: HTMLElement): Place[] {
  const places: Place[] = [];
  for (const mark of root.querySelectorAll<HTMLElement>(`[data-quote="${CSS.escape(id)}"]`)) {
    const block = blockOf(mark);
    if (!block) continue;
    const range = document.createRange();
    range.selectNodeContents(mark);
    const start = offsetIn(block, range.startContainer, range.startOffset);
    const end = start + range.toString().length;
    const last = places.at(-1);
    const at = Number(block.dataset["block"]);
    if (last && last.block === at && last.end === start) last.end = end;
    else places.push({ block: at, start, end });
  }
  return places;
}

/** The boundary in the page at an offset of a block. */
function boundary(block: HTMLElement, offset: number): [Node, number] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = offset;
  let last: Node = block;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const length = node.nodeValue?.length ?? 0;
    if (left <= length) return [node, left];
    left -= length;
    last = node;
  }
  return [last, last.nodeValue?.length ?? 0];
}

/** The range of a place. */
export function rangeOf(place: Place, root: HTMLElement): Range | null {
  const block = root.querySelector<HTMLElement>(`[data-block="${place.block}"]`);
  if (!block) return null;
  const range = document.createRange();
  range.setStart(...boundary(block, place.start));
  range.setEnd(...boundary(block, place.end));
  return range;
}

/** The block and offset under a point of the screen. */
export function placeAt(x: number, y: number, root: HTMLElement): { block: number; offset: number } | null {
  let node: Node | null = null;
  let offset = 0;
  if (document.caretPositionFromPoint) {
    const found = document.caretPositionFromPoint(x, y);
    node = found?.offsetNode ?? null;
    offset = found?.offset ?? 0;
  } else {
    const found = document.caretRangeFromPoint(x, y);
    node = found?.startContainer ?? null;
    offset = found?.startOffset ?? 0;
  }
  const block = node && root.contains(node) ? blockOf(node) : null;
  return node && block ? { block: Number(block.dataset["block"]), offset: offsetIn(block, node, offset) } : null;
}
