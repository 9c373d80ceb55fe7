// A person's edits: done, said in a toast that can take them back; a failure is a sentence.
import { call, failure, type Edited } from "../api/host";
import { text } from "../text";
import { told } from "../text/host";
import { toasts } from "./toasts.svelte";

/** Carry out an edit. What it came to, or `null` when it failed and that was said. */
export async function edit(work: Promise<Edited>, sentence: string): Promise<Edited | null> {
  const done = await attempt(work);
  if (done?.entry) toasts.say(sentence, done.entry);
  return done;
}

/** Await something; a failure becomes a toast and `null`. */
export async function attempt<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (reason) {
    const failed = failure(reason);
    if (failed.code !== "cancelled") toasts.fail(failed.message);
    return null;
  }
}

export async function undo(expected: string | null = null): Promise<void> {
  const done = await attempt(call("undo", { expected }));
  if (done) toasts.say(done.label ? text.undone(told(done.label)) : text.nothing_to_undo);
}

export async function redo(): Promise<void> {
  const done = await attempt(call("redo", { expected: null }));
  if (done) toasts.say(done.label ? text.redone(told(done.label)) : text.nothing_to_redo);
}
