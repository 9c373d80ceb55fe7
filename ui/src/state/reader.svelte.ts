// The article that is open, the quotation that is chosen, and what can be done with it.
import { call, failure, type Article, type ArticleQuote, type CommandFailed, type Status } from "../api/host";
import { hues, kept } from "../logic/marks";
import { text } from "../text";
import { attempt, edit } from "./edit";
import { onChanged, touches } from "./host.svelte";
import { recentTags, useTag } from "./prefs.svelte";
import { toasts } from "./toasts.svelte";

/** What the chosen card is busy with. */
export type Mode = "speaker" | "tag" | "note" | "details" | "edges" | "why" | "link";

const tables = [
  "articles", "revisions", "quotes", "quote_people", "persons", "person_names", "occasions", "highlights",
  "links", "tags", "taggings", "notes", "collections", "collection_articles", "outlets",
];

/** Who speaks, as one key for colour: the person, else the name as printed. */
export const voice = (quote: ArticleQuote): string | null => {
  const first = quote.speakers[0];
  return first ? (first.id ?? first.name) : null;
};

/** A person's word stands behind it: made, mended or checked by one. Else it is the machine's proposal. */
export const isPersons = (quote: Pick<ArticleQuote, "origin" | "who" | "status">): boolean =>
  quote.origin === "person" || quote.who !== null || quote.status === "checked";

export const speakerName = (quote: Pick<ArticleQuote, "speakers">): string | null =>
  quote.speakers.map((one) => one.person ?? one.name).join(", ") || null;

class Reader {
  id = $state<string | null>(null);
  article = $state.raw<Article | null>(null);
  failure = $state.raw<CommandFailed | null>(null);
  chosen = $state<string | null>(null);
  mode = $state<Mode | null>(null);
  /** Words are being selected with the keyboard. */
  picking = $state(false);
  private turn = 0;
  private wanted: { quote: string; mode: Mode | null } | null = null;

  readonly hue = $derived(hues((this.article?.quotes ?? []).map(voice)));
  readonly highlight = $derived(this.article?.highlights.find((one) => one.id === this.chosen) ?? null);
  readonly quote = $derived(this.article?.quotes.find((quote) => quote.id === this.chosen) ?? null);

  hueOf(quote: ArticleQuote): number | null {
    const key = voice(quote);
    return key === null ? null : (this.hue.get(key) ?? null);
  }

  follow(): () => void {
    return onChanged((changed) => {
      if (this.id && touches(changed, tables)) void this.load(this.id);
    });
  }

  /** Open an article, at a quotation if one is named. */
  async open(id: string, quote: string | null = null): Promise<void> {
    if (id === this.id && this.article) {
      if (quote) this.choose(quote);
      return;
    }
    this.id = id;
    this.mode = null;
    this.picking = false;
    this.wanted = quote ? { quote, mode: null } : null;
    this.chosen = null;
    await this.load(id);
  }

  shut(): void {
    this.turn++;
    this.id = null;
    this.article = null;
    this.chosen = null;
    this.mode = null;
    this.failure = null;
  }

  private async load(id: string): Promise<void> {
    const turn = ++this.turn;
    try {
      const article = await call("article", { id });
      if (turn !== this.turn) return;
      // What is as it was stays the same object, so it is not drawn anew and nobody's selection is lost.
      if (this.article?.row.id === article.row.id) article.blocks = kept(this.article.blocks, article.blocks);
      this.article = article;
      this.failure = null;
      const wanted = this.wanted;
      if (wanted && article.quotes.some((quote) => quote.id === wanted.quote)) {
        this.wanted = null;
        this.choose(wanted.quote, wanted.mode);
      }
      if (this.chosen && ![...article.quotes, ...article.highlights].some(({ id }) => id === this.chosen)) this.chosen = null;
    } catch (reason) {
      if (turn !== this.turn) return;
      this.failure = failure(reason);
      this.article = null;
    }
  }

  /** Choose a quotation that was just made: the article is fetched anew first. */
  async show(quote: string, mode: Mode | null): Promise<void> {
    if (!this.id) return;
    // Whichever answer brings it chooses it: the change itself may have asked already.
    this.wanted = { quote, mode };
    await this.load(this.id);
  }

  choose(quote: string | null, mode: Mode | null = null): void {
    this.chosen = quote;
    this.mode = mode;
  }

  /** The next or previous quotation; false at the end. */
  step(way: 1 | -1): boolean {
    const quotes = this.article?.quotes ?? [];
    const at = quotes.findIndex((quote) => quote.id === this.chosen);
    const next = at < 0 ? (way > 0 ? 0 : quotes.length - 1) : at + way;
    const quote = quotes[next];
    if (!quote) return false;
    this.choose(quote.id);
    return true;
  }

  toggle(mode: Mode): void {
    this.mode = this.mode === mode ? null : mode;
  }

  async review(status: Status): Promise<void> {
    const quote = this.quote;
    if (!quote) return;
    const to = quote.status === status ? "new" : status;
    const done = await edit(call("review", { ids: [quote.id], status: to }), text.did_review[to]);
    // Going on by itself: the hand stays on one key.
    if (done && to !== "new" && this.chosen === quote.id) this.step(1);
  }

  async setSpeaker(speaker: { id: string | null; name: string } | null): Promise<void> {
    if (!this.chosen) return;
    const speakers = speaker ? [speaker.id ?? speaker.name] : [];
    const said = speaker ? text.did_speaker(speaker.name) : text.did_no_speaker;
    if (await edit(call("set_speaker", { ids: [this.chosen], speakers }), said)) this.mode = null;
  }

  async tag(path: string, targets = this.chosen ? [this.chosen] : []): Promise<void> {
    if (targets.length === 0) return;
    if (await edit(call("tag", { path, targets }), text.did_tag(path))) {
      useTag(path);
      this.mode = null;
    }
  }

  async tagRecent(at: number): Promise<void> {
    const path = recentTags()[at];
    if (path) await this.tag(path);
  }

  async untag(path: string, target: string): Promise<void> {
    await edit(call("untag", { path, targets: [target] }), text.did_untag(path));
  }

  async cite(ids: string[]): Promise<void> {
    const citation = await attempt(call("citation", { ids, form: null }));
    if (!citation) return;
    try {
      await navigator.clipboard.writeText(citation.text);
      toasts.say(text.did_copy(ids.length));
    } catch {
      toasts.fail(text.copy_failed);
    }
  }
}

export const reader = new Reader();
