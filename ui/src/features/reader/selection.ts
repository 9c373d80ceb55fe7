// What is done with selected words.
import { call } from "../../api/host";
import { attempt, edit } from "../../state/edit";
import { reader } from "../../state/reader.svelte";
import { toasts } from "../../state/toasts.svelte";
import { text } from "../../text";
import { placesOf } from "./places";

function selected(root: HTMLElement | undefined) {
  const selection = getSelection();
  if (!root || !selection || selection.isCollapsed || selection.rangeCount === 0) return [];
  return placesOf(selection.getRangeAt(0), root);
}

/** The selected words become a quotation; its speaker is asked for next. */
export async function quoteSelection(root: HTMLElement | undefined): Promise<void> {
  const article = reader.article;
  const places = selected(root);
  if (!article) return;
  if (places.length === 0) {
    toasts.say(text.no_quotes_hint);
    return;
  }
  const done = await edit(
    call("add_quote", { article: article.row.id, places, revision: article.row.revision, speakers: [], act: null }),
    text.did_quote,
  );
  getSelection()?.removeAllRanges();
  if (done?.id) await reader.show(done.id, "speaker");
}

export async function highlightSelection(root: HTMLElement | undefined): Promise<void> {
  const article = reader.article;
  const places = selected(root);
  if (!article || places.length === 0) return;
  await edit(call("add_highlight", { article: article.row.id, places, revision: article.row.revision, colour: null }), text.did_highlight);
  getSelection()?.removeAllRanges();
}

/** What is missed or wrong: the paragraphs of the selection, else of the chosen quotation, with all that was found. */
export async function copyPassage(root: HTMLElement | undefined): Promise<void> {
  const article = reader.article;
  if (!article) return;
  const blocks = selected(root).map((place) => place.block);
  const range: [number, number] | null = blocks.length > 0 ? [Math.min(...blocks), Math.max(...blocks)] : null;
  const passage = await attempt(call("passage", { article: article.row.id, quote: range ? null : reader.chosen, blocks: range }));
  if (!passage) return;
  try {
    await navigator.clipboard.writeText(passage.text);
    toasts.say(text.did_passage);
  } catch {
    toasts.fail(text.copy_failed);
  }
}
