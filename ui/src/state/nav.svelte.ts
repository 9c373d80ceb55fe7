// Where the user is: which screen, which source, what is searched for.
import type { Order } from "../api/host";

export type Screen = "articles" | "quotes" | "people" | "tags" | "notes" | "history" | "add" | "feeds";

/** What the list of articles or quotations shows. */
export interface Source {
  id: string;
  query: string;
  /** As its list is headed, where the query is not the best name. */
  name?: string;
}

export const sources = {
  to_read: { id: "to_read", query: "status:to_read" },
  all_articles: { id: "all_articles", query: "" },
  read_through: { id: "read_through", query: "status:read" },
  excluded: { id: "excluded", query: "status:excluded" },
  to_review: { id: "to_review", query: "status:new" },
  checked_ones: { id: "checked_ones", query: "status:checked" },
  all_quotations: { id: "all_quotations", query: "" },
} as const satisfies Record<string, Source>;

/** A value of the query language that may hold spaces. */
export const quoted = (name: string) => `"${name.replaceAll('"', " ")}"`;

class Nav {
  screen = $state<Screen>("articles");
  source = $state.raw<Source>(sources.all_articles);
  /** What is typed in the search box; not empty: hits stand in place of the list. */
  search = $state("");
  person = $state<string | null>(null);
  tag = $state<string | null>(null);
  /** `uid` of the feed that is looked at. */
  feed = $state<string | null>(null);
  /** What was pasted and waits to be read. */
  pasted = $state.raw<{ text: string | null; html: string | null } | null>(null);
  dialog = $state<"palette" | "help" | "export" | "query" | "initials" | "settings" | "collection" | "feed" | "feed_settings" | null>(null);
  /** `uid` of the collection that is edited. */
  collection = $state<string | null>(null);
  /** What the export dialog exports. */
  exporting = $state.raw<{ query: string; ids: string[] | null; order: Order | null; down: boolean }>({ query: "", ids: null, order: null, down: false });

  go(screen: Screen, source?: Source): void {
    this.screen = screen;
    if (source) this.source = source;
    this.search = "";
  }

  editCollection(uid: string): void {
    this.collection = uid;
    this.dialog = "collection";
  }

  export(query: string, ids: string[] | null = null, order: Order | null = null, down = false): void {
    this.exporting = { query, ids, order, down };
    this.dialog = "export";
  }
}

export const nav = new Nav();
