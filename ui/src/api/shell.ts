// Over the shell's one command and one stream of events.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Event as HostEvent } from "./generated/wire";
import type { Transport } from "./host";

declare global {
  /** What the shell asked for before the pages came (`src-tauri/src/ahead.js`), each until it is taken. */
  var onrecordAhead: { asked: string; answer: Promise<unknown> }[] | undefined;
}

/** The answer to this request, once, if it was asked for ahead. */
function taken(name: string, request: unknown): Promise<unknown> | undefined {
  const at = globalThis.onrecordAhead?.findIndex(({ asked }) => asked === JSON.stringify([name, request])) ?? -1;
  return at < 0 ? undefined : globalThis.onrecordAhead?.splice(at, 1)[0]?.answer;
}

export const overShell: Transport = {
  call: (name, request) => taken(name, request) ?? invoke("call", { name, request }),
  listen: (hear) => void listen<HostEvent>("host", (event) => hear(event.payload)),
};
