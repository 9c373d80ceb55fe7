// From a note or a quotation to the place it belongs to.
import { call } from "../api/host";
import { attempt } from "../state/edit";
import { nav } from "../state/nav.svelte";
import { reader } from "../state/reader.svelte";

/** Show what a short id names: an article, a quotation in its article, a person. */
export async function openTarget(id: string | null, on: string): Promise<void> {
  if (!id) return;
  if (on === "article") {
    if (nav.screen !== "articles") nav.go("articles");
    await reader.open(id);
  } else if (on === "quote") {
    const quote = await attempt(call("quote", { id }));
    if (!quote) return;
    if (nav.screen !== "articles") nav.go("articles");
    await reader.open(quote.article.id, quote.id);
  } else if (on === "person") {
    nav.person = id;
    nav.go("people");
  }
}
