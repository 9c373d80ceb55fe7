// The tags with their colours, fetched anew when they are otherwise.
import { call, type TagRow } from "../api/host";
import { host, onChanged, touches } from "./host.svelte";

let rows = $state.raw<TagRow[]>([]);
const byPath = $derived(new Map(rows.map((row) => [row.path, row])));

export const codebook = {
  get rows(): TagRow[] {
    return rows;
  },
};

async function load() {
  if (!host.library) return;
  try {
    rows = await call("tags");
  } catch {
    // The screen of tags says what is wrong; a missing colour is no trouble elsewhere.
  }
}

/** Keep the tags at hand; call inside an effect. */
export function followTags(): () => void {
  void load();
  return onChanged((changed) => {
    if (touches(changed, ["tags", "taggings"])) void load();
  });
}

/** The colour of a tag: its own, else that of the nearest tag above. */
export function tagColours(path: string): string | null {
  const steps = path.split("/");
  for (let n = steps.length; n > 0; n--) {
    const colour = byPath.get(steps.slice(0, n).join("/"))?.colour;
    if (colour) return colour;
  }
  return null;
}
