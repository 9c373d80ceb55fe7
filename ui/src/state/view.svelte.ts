// A view of the host as the lists see it: rows by position, fetched a page at a time as they come
// into sight, fetched anew when what they show is otherwise. What was shown stays until then.
import { call, failure, type CommandFailed, type Noun, type Order, type Rows } from "../api/host";
import { onChanged, touches } from "./host.svelte";

const PAGE = 50;

const tables: Record<Noun, readonly string[]> = {
  articles: ["articles", "revisions", "quotes", "outlets", "taggings", "tags", "notes", "collection_articles", "collections"],
  quotes: ["quotes", "quote_people", "articles", "revisions", "outlets", "persons", "taggings", "tags", "notes", "occasions"],
  people: ["persons", "person_names", "person_roles", "quotes", "quote_people", "taggings"],
  tags: ["tags", "taggings"],
  notes: ["notes"],
  links: ["links", "articles", "quotes"],
};

type RowOf<N extends Noun> = NonNullable<Extract<Rows, { noun: N }>["rows"][number]>;

type Opened = Awaited<ReturnType<typeof openView>>;

async function openView(noun: Noun, query: string, order: Order, down: boolean, groups: boolean, from: number, count: number) {
  return call("open_view", { noun, query, order, down, groups, from, count });
}

let ahead: Promise<Opened> | null = null;

/** Ask for the list that the window begins with; done with the words of its rows. */
export async function askAhead(): Promise<string> {
  ahead = openView("articles", "", "newest", false, false, 0, PAGE);
  // No library is open: the list will be asked for when one is.
  const view = await ahead.catch(() => null);
  return view?.rows?.noun === "articles" ? view.rows.rows.map((row) => `${row?.outlet} ${row?.headline}`).join() : "";
}

/** What was asked for ahead, once, if it is this. */
async function taken(noun: Noun, query: string, order: Order, down: boolean, from: number): Promise<Opened | null> {
  const begun = ahead;
  ahead = null;
  if (noun !== "articles" || query !== "" || order !== "newest" || down || from !== 0) return null;
  return (await begun?.catch(() => null)) ?? null;
}

export class View<N extends Noun> {
  total = $state(0);
  /** There are more than are counted. */
  more = $state(false);
  opening = $state(false);
  opened = $state(false);
  failure = $state.raw<CommandFailed | null>(null);
  /** Raised with every page that arrives. */
  private arrived = $state(0);

  private number: number | null = null;
  private pages = new Map<number, (RowOf<N> | null)[]>();
  private asked = new Set<number>();
  private seen: [number, number] = [0, PAGE];
  private turn = 0;
  private query = "";
  private order: Order = "newest";
  private down = false;
  private grouped = false;
  /** Positions at which a group begins. */
  groups = $state.raw<number[]>([]);

  constructor(readonly noun: N) {}

  /** Follow changes of the library; call inside an effect. */
  follow(): () => void {
    return onChanged((changed) => {
      if (this.opened && touches(changed, tables[this.noun])) void this.open(this.query, this.order, this.down, this.grouped);
    });
  }

  async open(query: string, order: Order, down = false, grouped = false): Promise<void> {
    const turn = ++this.turn;
    const same = query === this.query && order === this.order && down === this.down;
    this.down = down;
    this.grouped = grouped;
    this.query = query;
    this.order = order;
    this.opening = true;
    try {
      // The rows on the screen come with the view, so nothing flickers.
      const [first, count] = same ? this.seen : [0, PAGE];
      const from = Math.floor(first / PAGE) * PAGE;
      const size = Math.ceil((first + Math.max(1, count) - from) / PAGE) * PAGE;
      const view = (await taken(this.noun, query, order, down, from)) ?? (await openView(this.noun, query, order, down, grouped, from, size));
      if (turn !== this.turn) return;
      this.number = view.view;
      const fresh = pages<RowOf<N>>(view.rows?.rows ?? [], from / PAGE);
      // What is missing still: the view became shorter, and its end is shown.
      const missing = pagesOf(first, count, view.total).filter((page) => !fresh.has(page));
      this.asked = new Set([...fresh.keys(), ...missing]);
      const rows = await Promise.all(missing.map((page) => this.rows(view.view, page)));
      if (turn !== this.turn) return;
      missing.forEach((page, i) => fresh.set(page, rows[i]!));
      this.pages = fresh;
      this.total = view.total;
      this.groups = view.groups;
      this.more = view.more;
      this.failure = null;
      this.arrived++;
    } catch (reason) {
      if (turn === this.turn) this.failure = failure(reason);
    } finally {
      if (turn === this.turn) {
        this.opening = false;
        this.opened = true;
      }
    }
  }

  /** The row at a position, once it is here. */
  get = (at: number): RowOf<N> | undefined => {
    void this.arrived;
    return this.pages.get(Math.floor(at / PAGE))?.[at % PAGE] ?? undefined;
  };

  /** See to it that these rows come. */
  need = (first: number, count: number): void => {
    this.seen = [first, count];
    const view = this.number;
    if (view === null || this.opening) return;
    for (const page of pagesOf(first, count, this.total)) {
      if (this.asked.has(page)) continue;
      this.asked.add(page);
      const turn = this.turn;
      this.rows(view, page).then(
        (rows) => {
          if (turn !== this.turn) return;
          this.pages.set(page, rows);
          this.arrived++;
        },
        () => this.asked.delete(page),
      );
    }
  };

  /** Where a row stands; `null` when it is not in the view. */
  async position(id: string): Promise<number | null> {
    if (this.number === null) return null;
    try {
      return (await call("view_position", { view: this.number, id })) ?? null;
    } catch {
      return null;
    }
  }

  /** The row at a position, fetched when it isn't here. */
  async at(position: number): Promise<RowOf<N> | null> {
    if (this.number === null || position < 0 || position >= this.total) return null;
    const here: RowOf<N> | undefined = this.get(position);
    if (here !== undefined) return here as RowOf<N> | null;
    const page = Math.floor(position / PAGE);
    const rows = await this.rows(this.number, page);
    this.pages.set(page, rows);
    this.arrived++;
    return rows[position % PAGE] as RowOf<N> | null;
  }

  /** The ids of a stretch of the view, for acting on many at once. */
  async ids(from: number, count: number): Promise<string[]> {
    if (this.number === null) return [];
    return call("view_ids", { view: this.number, from, count });
  }

  private async rows(view: number, page: number): Promise<(RowOf<N> | null)[]> {
    const { rows } = await call("view_rows", { view, from: page * PAGE, count: PAGE });
    return rows as (RowOf<N> | null)[];
  }
}

/** Rows as pages, the first of them with this number. */
function pages<R>(rows: readonly unknown[], number: number): Map<number, (R | null)[]> {
  const pages = new Map<number, (R | null)[]>();
  for (let at = 0; at < rows.length; at += PAGE) pages.set(number + at / PAGE, rows.slice(at, at + PAGE) as (R | null)[]);
  return pages;
}

function pagesOf(first: number, count: number, total: number): number[] {
  if (total === 0) return [];
  const from = Math.floor(Math.min(first, total - 1) / PAGE);
  const to = Math.floor(Math.min(total - 1, first + Math.max(1, count) - 1) / PAGE);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
