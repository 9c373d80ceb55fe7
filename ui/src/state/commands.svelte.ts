// What can be done now, each with its keys: the palette lists it, the help shows it, the listener runs it.
import { untrack } from "svelte";
import { isWriting, matches, type Chord } from "../logic/keys";
import type { Catalogue } from "../text/en";

export interface Command {
  id: keyof Catalogue["key"];
  group: keyof Catalogue["help_group"];
  chords: Chord[];
  run: (event?: KeyboardEvent) => void;
  /** Only then it can be done. */
  when?: () => boolean;
  /** Not in the palette: a key alone makes sense of it. */
  hidden?: boolean;
}

let all = $state.raw<Command[]>([]);

export const commands = {
  get list(): Command[] {
    return all;
  },
  /** Offer commands; returns how to take them away. */
  offer(more: Command[]): () => void {
    // Offered inside effects, which must not depend on what others offer.
    all = [...untrack(() => all), ...more];
    return () => (all = untrack(() => all).filter((command) => !more.includes(command)));
  },
};

/** A key was pressed in the window. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
  const writing = isWriting(event.target);
  for (let i = all.length - 1; i >= 0; i--) {
    const command = all[i]!;
    const chord = command.chords.find((one) => matches(event, one));
    if (!chord) continue;
    // While writing, only the commands that are not also keys of a text field.
    if (writing && (!chord.mod || chord.key === "z")) continue;
    if (command.when && !command.when()) continue;
    event.preventDefault();
    command.run(event);
    return;
  }
}
