// What can be done with the article that is open and the quotation that is chosen.
import { call } from "../../api/host";
import { commands, type Command } from "../../state/commands.svelte";
import { attempt, edit } from "../../state/edit";
import { nav } from "../../state/nav.svelte";
import { recentTags } from "../../state/prefs.svelte";
import { reader } from "../../state/reader.svelte";
import { text } from "../../text";
import { toasts } from "../../state/toasts.svelte";
import { follow, linksOf, other } from "./links";
import { copyPassage, highlightSelection, quoteSelection } from "./selection";

const onQuote = () => nav.screen === "articles" && reader.quote !== null;
const onMark = () => nav.screen === "articles" && (reader.quote ?? reader.highlight) !== null;
const onArticle = () => nav.screen === "articles" && reader.article !== null;
const onList = () => nav.screen === "articles";

/** To the next quotation; where no article is open yet, to the first article. */
function step(way: 1 | -1): void {
  if (reader.article) reader.step(way);
  else commands.list.find((command) => command.id === (way > 0 ? "next_article" : "previous_article"))?.run();
}

const digits = Array.from({ length: 9 }, (_, i) => ({ key: String(i + 1) }));

export function readerCommands(root: () => HTMLElement | undefined): Command[] {
  const quotation = (id: Command["id"], key: string, run: Command["run"]): Command => ({ id, group: "quotation", chords: [{ key }], run, when: onQuote });
  const marked = (id: Command["id"], key: string, run: Command["run"]): Command => ({ ...quotation(id, key, run), when: onMark });
  const state = async () => {
    const row = reader.article?.row;
    if (!row) return;
    const to = row.state === "read" ? "to_read" : "read";
    await edit(call("set_article_state", { ids: [row.id], state: to, reason: null }), text.did_state[to]);
  };
  return [
    { id: "next", group: "go", chords: [{ key: "j" }], run: () => step(1), when: onList },
    { id: "previous", group: "go", chords: [{ key: "k" }], run: () => step(-1), when: onList },
    quotation("check", "a", () => void reader.review("checked")),
    quotation("reject", "x", () => void reader.review("rejected")),
    quotation("seen", "v", () => void reader.review("seen")),
    quotation("speaker", "s", () => reader.toggle("speaker")),
    marked("tag", "t", () => reader.toggle("tag")),
    marked("tag_again", "q", () => void reader.tagRecent(0)),
    {
      id: "tag_recent",
      group: "quotation",
      chords: digits,
      hidden: true,
      when: () => onMark() && recentTags().length > 0,
      run: (event) => void reader.tagRecent(Number(event?.key ?? 1) - 1),
    },
    marked("note", "n", () => reader.toggle("note")),
    quotation("edges", "e", () => reader.toggle("edges")),
    quotation("details", "d", () => reader.toggle("details")),
    quotation("why", "w", () => reader.toggle("why")),
    quotation("cite", "c", () => void reader.cite([reader.chosen!])),
    { id: "passage", group: "article", chords: [], run: () => void copyPassage(root()), when: onArticle },
    { id: "pick", group: "article", chords: [{ key: "p" }], run: () => (reader.picking = !reader.picking), when: onArticle },
    { id: "missed", group: "article", chords: [{ key: "m" }], run: () => void quoteSelection(root()), when: onArticle },
    { id: "highlight", group: "article", chords: [{ key: "h" }], run: () => void highlightSelection(root()), when: onArticle },
    { id: "read", group: "article", chords: [{ key: "r" }], run: () => void state(), when: onArticle },
    {
      id: "link",
      group: "article",
      chords: [{ key: "l" }],
      run: () => (reader.quote ? reader.toggle("link") : document.getElementById("add-link")?.click()),
      when: onArticle,
    },
    { id: "changes", group: "article", chords: [], run: () => document.getElementById("show-changes")?.click(), when: () => onArticle() && reader.article!.row.revision > 1 },
    { id: "evidence", group: "article", chords: [], run: () => document.getElementById("show-evidence")?.click(), when: onArticle },
    quotation("follow", "f", () => {
      const quote = reader.quote;
      const link = quote && linksOf(quote.id)[0];
      if (link) void follow(other(link, (id) => id === quote.id).end);
      else toasts.say(text.no_link_here);
    }),
    { id: "rerun", group: "article", chords: [], run: () => void attempt(call("rerun", { articles: [reader.article!.row.id] })), when: onArticle },
  ];
}
