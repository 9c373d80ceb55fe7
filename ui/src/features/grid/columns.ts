// The columns of the grid of quotations: what orders them, what they are called in exports, and which
// of them the user has, in what order and how wide.
import type { Order } from "../../api/host";
import { pref, setPref } from "../../state/prefs.svelte";

export const names = ["speaker", "words", "said", "outlet", "published", "article", "tags", "kind", "act", "role", "occasion", "language", "notes"] as const;
export type Name = (typeof names)[number];

interface Known {
  /** What a press on its head orders by. */
  order: Order | null;
  /** Its name in exports. */
  as: string;
  width: number;
}

export const known: Record<Name, Known> = {
  speaker: { order: "speaker", as: "person", width: 176 },
  words: { order: null, as: "content", width: 0 },
  said: { order: "said", as: "said_on", width: 104 },
  outlet: { order: "outlet", as: "outlet", width: 144 },
  published: { order: "article", as: "published", width: 104 },
  article: { order: "article", as: "headline", width: 200 },
  tags: { order: "tag", as: "tags", width: 128 },
  kind: { order: "kind", as: "kind", width: 96 },
  act: { order: "act", as: "act", width: 88 },
  role: { order: null, as: "role", width: 144 },
  occasion: { order: null, as: "occasion", width: 144 },
  language: { order: null, as: "language", width: 64 },
  notes: { order: null, as: "notes", width: 64 },
};

export interface Column {
  name: Name;
  on: boolean;
  width: number;
}

const usual: readonly Name[] = ["speaker", "words", "said", "outlet", "tags"];

/** All columns in the user's order; those that came with a newer version follow. */
export function columns(): Column[] {
  let kept: Partial<Column>[] = [];
  try {
    const value: unknown = JSON.parse(pref("grid_columns") ?? "[]");
    if (Array.isArray(value)) kept = value as Partial<Column>[];
  } catch {
    // Damaged: as good as none.
  }
  const old = kept.filter((column): column is Column => names.includes(column?.name as Name));
  const fresh = (old.length > 0 ? names : [...usual, ...names.filter((name) => !usual.includes(name))]).filter((name) => !old.some((column) => column.name === name));
  return [
    ...old.map(({ name, on, width }) => ({ name, on: Boolean(on), width: Number(width) || known[name].width })),
    ...fresh.map((name) => ({ name, on: old.length === 0 && usual.includes(name), width: known[name].width })),
  ];
}

export const keepColumns = (all: readonly Column[]) => setPref("grid_columns", JSON.stringify(all));

/** The grid's tracks: the status, then the columns; the words take what is left. */
export const tracks = (shown: readonly Column[]): string =>
  ["1.25rem", ...shown.map(({ name, width }) => (name === "words" ? "minmax(10rem, 1fr)" : `minmax(2.5rem, ${width}px)`))].join(" ");

export const groupings = ["speaker", "outlet", "article", "said", "tag"] as const satisfies Order[];
export type Grouping = (typeof groupings)[number];
