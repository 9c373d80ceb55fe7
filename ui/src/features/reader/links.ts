// The other end of a link, and the way to it.
import { call, type LinkEnd, type LinkRow } from "../../api/host";
import { attempt } from "../../state/edit";
import { leave } from "../../state/leave.svelte";
import { reader } from "../../state/reader.svelte";
import { text } from "../../text";

/** The end that is not ours, and what it is to us. */
export function other(link: LinkRow, ours: (id: string | null) => boolean): { end: LinkEnd; relation: string } {
  const from = ours(link.from.id);
  return { end: from ? link.to : link.from, relation: from ? text.link[link.kind] : text.link_back[link.kind] };
}

/** The links of one quotation. */
export const linksOf = (quote: string): LinkRow[] => (reader.article?.links ?? []).filter((link) => link.from.id === quote || link.to.id === quote);

/** Go to an end: an article, a quotation in its article, or a page outside, which is asked about first. */
export async function follow(end: LinkEnd): Promise<void> {
  if (end.id?.startsWith("a")) await reader.open(end.id);
  else if (end.id) {
    const quote = await attempt(call("quote", { id: end.id }));
    if (quote) await reader.open(quote.article.id, quote.id);
  } else if (end.url) leave.url = end.url;
}
