// A note's Markdown as data: paragraphs, lists, quotations, headings, emphasis, code, addresses.
// It becomes elements of ours with text in them; nothing in a note can become HTML.

export type Inline =
  | { kind: "text"; text: string }
  | { kind: "code"; text: string }
  | { kind: "strong"; inside: Inline[] }
  | { kind: "emphasis"; inside: Inline[] }
  | { kind: "link"; inside: Inline[]; href: string };

export type Block =
  | { kind: "paragraph" | "quote"; inside: Inline[] }
  | { kind: "heading"; inside: Inline[] }
  | { kind: "list"; ordered: boolean; items: Inline[][] };

const ITEM = /^\s*(?:([-*+])|\d{1,9}[.)])\s+(.*)$/;

/** A note read. Whatever is not understood stays as it was typed. */
export function read(source: string): Block[] {
  const blocks: Block[] = [];
  for (const piece of source.replace(/\r\n?/g, "\n").split(/\n\s*\n/)) {
    const lines = piece.split("\n").filter((line) => line.trim() !== "");
    let at = 0;
    while (at < lines.length) {
      const line = lines[at]!;
      const heading = /^#{1,6}\s+(.*)$/.exec(line);
      if (heading) {
        blocks.push({ kind: "heading", inside: inline(heading[1]!) });
        at++;
      } else if (ITEM.test(line)) {
        const ordered = ITEM.exec(line)![1] === undefined;
        const items: Inline[][] = [];
        let item = ITEM.exec(lines[at] ?? "");
        while (item && (item[1] === undefined) === ordered) {
          items.push(inline(item[2]!));
          item = ITEM.exec(lines[++at] ?? "");
        }
        blocks.push({ kind: "list", ordered, items });
      } else {
        const quote = line.startsWith(">");
        const words: string[] = [];
        while (at < lines.length && lines[at]!.startsWith(">") === quote && !ITEM.test(lines[at]!) && !/^#{1,6}\s/.test(lines[at]!)) {
          words.push(quote ? lines[at]!.replace(/^>\s?/, "") : lines[at]!);
          at++;
        }
        blocks.push({ kind: quote ? "quote" : "paragraph", inside: inline(words.join("\n")) });
      }
    }
  }
  return blocks;
}

const INLINE =
  /`([^`\n]+)`|\*\*(?=\S)([^*]+?)\*\*|\*(?=\S)([^*\n]+?)\*|(?<![\p{L}\p{N}_])_(?=\S)([^_\n]+?)_(?![\p{L}\p{N}_])|\[([^\]\n]+)\]\((https?:\/\/[^\s)]+)\)|(https?:\/\/[^\s<>"”»)\]]+[^\s<>"”»)\].,;:!?])/gu;

function inline(words: string): Inline[] {
  const out: Inline[] = [];
  let last = 0;
  for (const found of words.matchAll(INLINE)) {
    const [all, code, strong, star, under, label, href, bare] = found;
    if (found.index > last) out.push({ kind: "text", text: words.slice(last, found.index) });
    if (code !== undefined) out.push({ kind: "code", text: code });
    else if (strong !== undefined) out.push({ kind: "strong", inside: inline(strong) });
    else if (star !== undefined || under !== undefined) out.push({ kind: "emphasis", inside: inline((star ?? under)!) });
    else if (label !== undefined) out.push({ kind: "link", inside: [{ kind: "text", text: label }], href: href! });
    else out.push({ kind: "link", inside: [{ kind: "text", text: bare! }], href: bare! });
    last = found.index + all.length;
  }
  if (last < words.length) out.push({ kind: "text", text: words.slice(last) });
  return out;
}
