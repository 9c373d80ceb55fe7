// Over the shell's one command and one stream of events.
import { invoke } from "@tauri-apps/api/core";
import { listen } from "@tauri-apps/api/event";
import type { Event as HostEvent } from "./generated/wire";
import type { Transport } from "./host";

export const overShell: Transport = {
  call: (name, request) => invoke("call", { name, request }),
  listen: (hear) => void listen<HostEvent>("host", (event) => hear(event.payload)),
};
