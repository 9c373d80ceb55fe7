// The feeds that are followed, fetched anew when they are otherwise.
import { call, failure, type FeedRow } from "../api/host";
import { host, onChanged, touches } from "./host.svelte";
import { nav } from "./nav.svelte";
import { toasts } from "./toasts.svelte";

let rows = $state.raw<FeedRow[]>([]);

export const feeds = {
  get rows(): FeedRow[] {
    return rows;
  },
  /** The feed that is looked at. */
  get here(): FeedRow | null {
    return rows.find((row) => row.uid === nav.feed) ?? null;
  },
  load,
};

export const nameOf = (feed: { title: string | null; address: string }): string => feed.title ?? feed.address;

/** Tables that what is shown of feeds comes from. */
export const FEED_TABLES = ["feeds", "feed_answers", "feed_entries"] as const;

async function load(): Promise<void> {
  if (!host.library) return;
  try {
    rows = await call("feeds");
  } catch (reason) {
    toasts.fail(failure(reason).message);
  }
}

/** Keep the feeds at hand; call inside an effect. */
export function followFeeds(): () => void {
  void load();
  return onChanged((changed) => {
    if (touches(changed, FEED_TABLES)) void load();
  });
}
