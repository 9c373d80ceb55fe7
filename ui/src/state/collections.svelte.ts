// The collections, fetched anew when they are otherwise; a source that shows one follows its name.
import { call, failure, type CollectionRow } from "../api/host";
import { host, onChanged, touches } from "./host.svelte";
import { nav, quoted, sources, type Source } from "./nav.svelte";
import { toasts } from "./toasts.svelte";

let rows = $state.raw<CollectionRow[]>([]);

export const collections = {
  get rows(): CollectionRow[] {
    return rows;
  },
};

/** What the list of articles shows of a collection. */
export const sourceOf = (collection: CollectionRow): Source => ({
  id: `in:${collection.uid}`,
  query: `in:${quoted(collection.name)}`,
  name: collection.name,
});

/** The collection that is looked at. */
export const collectionHere = (): CollectionRow | null => rows.find((row) => `in:${row.uid}` === nav.source.id) ?? null;

async function load() {
  if (!host.library) return;
  try {
    rows = await call("collections");
  } catch (reason) {
    toasts.fail(failure(reason).message);
    return;
  }
  if (!nav.source.id.startsWith("in:")) return;
  // Renamed or deleted, here or elsewhere, or either undone: the list goes with it.
  const here = collectionHere();
  if (here === null) nav.source = sources.all_articles;
  else if (nav.source.name !== here.name) nav.source = sourceOf(here);
}

/** Keep the collections at hand; call inside an effect. */
export function followCollections(): () => void {
  void load();
  return onChanged((changed) => {
    if (touches(changed, ["collections", "collection_articles"])) void load();
  });
}
