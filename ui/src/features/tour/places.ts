// What each step of the tour looks at, and how it is brought onto the screen.
import { call } from "../../api/host";
import { nav, sources } from "../../state/nav.svelte";
import { reader } from "../../state/reader.svelte";
import type { Step } from "../../state/tour.svelte";
import { tag } from "../../text";

/** An article that has quotations, of the window's language if there is one. */
async function openOne(): Promise<void> {
  nav.go("articles", sources.all_articles);
  if (reader.article && reader.article.quotes.length > 0) return;
  for (const query of [`lang:${tag} kind:mixed`, `lang:${tag}`, ""]) {
    const { view, total } = await call("open_view", { noun: "quotes", query, order: "newest" });
    if (total === 0) continue;
    const { rows } = await call("view_rows", { view, from: 0, count: 1 });
    const row = rows[0];
    if (row && "article" in row && row.article && typeof row.article === "object" && "id" in row.article) {
      await reader.open(row.article.id);
      return;
    }
  }
}

interface Place {
  /** What is ringed; a step whose place is not there stands in the middle. */
  css: string;
  prepare: () => Promise<void> | void;
}

export const places: Record<Step, Place> = {
  sources: { css: "nav.dock", prepare: () => nav.go("articles", sources.all_articles) },
  words: {
    css: "article [data-quote]",
    prepare: async () => {
      await openOne();
      reader.choose(null);
    },
  },
  card: {
    css: ".card.chosen",
    prepare: async () => {
      await openOne();
      reader.choose(reader.article?.quotes[0]?.id ?? null);
    },
  },
  search: { css: "search", prepare: () => nav.go("articles", sources.all_articles) },
  grid: { css: "main .quotes", prepare: () => nav.go("quotes", sources.all_quotations) },
  add: { css: "#add-article", prepare: () => nav.go("articles", sources.all_articles) },
};
