// The only door to the host: every command of the generated wire, typed, and one stream of events.
// In the app it is the shell's; in a browser it is the bridge's, over loopback.
import type { Commands, Event as HostEvent, Failure, FailureCode } from "./generated/wire";
import { told } from "../text/host";
import { overHttp } from "./http";
import { overShell } from "./shell";

export type * from "./generated/wire";
export type { HostEvent };

/** A way to the host. */
export interface Transport {
  call(name: string, request: unknown): Promise<unknown>;
  listen(hear: (event: HostEvent) => void): void;
}

/** The host could not do it: one sentence for the user, in the user's language. */
export class CommandFailed extends Error {
  constructor(
    sentence: string,
    readonly code: FailureCode | null,
    readonly column: number | null,
  ) {
    super(sentence);
  }
}

const transport: Transport = "__TAURI_INTERNALS__" in globalThis ? overShell : overHttp;

type Name = keyof Commands;

/** Ask the host. Fails with `CommandFailed` only. */
export async function call<N extends Name>(name: N, ...request: Commands[N]["request"] extends null ? [] : [Commands[N]["request"]]): Promise<Commands[N]["reply"]> {
  try {
    return (await transport.call(name, request[0] ?? null)) as Commands[N]["reply"];
  } catch (reason) {
    throw failure(reason);
  }
}

/** Hear everything the host tells without being asked. */
export function listen(hear: (event: HostEvent) => void): void {
  transport.listen(hear);
}

export function failure(reason: unknown): CommandFailed {
  if (reason instanceof CommandFailed) return reason;
  if (typeof reason === "object" && reason !== null && "sentence" in reason) {
    const { sentence, code, column } = reason as Failure;
    return new CommandFailed(told(sentence), code ?? null, column ?? null);
  }
  return new CommandFailed(reason instanceof Error ? reason.message : String(reason), null, null); // the way to the host itself is broken
}
