// The only door to the host: every command of the generated wire, typed.
import { invoke } from "@tauri-apps/api/core";
import type { Commands, Failure } from "./generated/wire";

export type { About, Block, Page, Quote, Run } from "./generated/wire";

export class CommandFailed extends Error {}

export async function call<N extends keyof Commands>(
  name: N,
  request: Commands[N]["request"],
): Promise<Commands[N]["reply"]> {
  try {
    return await invoke<Commands[N]["reply"]>("call", { name, request });
  } catch (reason) {
    throw new CommandFailed(sentence(reason));
  }
}

function sentence(reason: unknown): string {
  if (typeof reason === "object" && reason !== null && "sentence" in reason) {
    return (reason as Failure).sentence;
  }
  return String(reason);
}
