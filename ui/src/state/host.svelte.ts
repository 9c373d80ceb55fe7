// What the host tells: the state around everything, and which tables are otherwise.
import { call, failure, listen, type About, type CommandFailed, type Counts, type HostEvent, type State } from "../api/host";
import { tables } from "./tables.svelte";
import { toasts } from "./toasts.svelte";
import { text } from "../text";
import { told } from "../text/host";

class Host {
  about = $state<About | null>(null);
  state = $state.raw<State | null>(null);
  /** How much is in the library; known a moment after the rest. */
  counts = $state.raw<Counts | null>(null);
  failure = $state.raw<CommandFailed | null>(null);
  /** Files are held over the window. */
  dragging = $state(false);

  get library() {
    return this.state?.library ?? null;
  }

  private counting: ReturnType<typeof setTimeout> | undefined;

  // Counting takes the host longer than anything else the window asks for: lists come first and are drawn, and
  // one count serves a burst of changes.
  private countSoon(): void {
    clearTimeout(this.counting);
    this.counting = setTimeout(async () => {
      try {
        this.counts = await call("counts");
      } catch {
        // The library was closed meanwhile.
      }
    }, this.counts ? 150 : 400);
  }

  async refresh(): Promise<void> {
    try {
      const folder = this.library?.folder;
      this.state = await call("state");
      this.failure = null;
      if (this.library?.folder !== folder) {
        this.counts = null;
        tables.waiting = [];
      }
      if (this.library) this.countSoon();
    } catch (reason) {
      this.failure = failure(reason);
    }
  }
}

export const host = new Host();

type Hear = (tables: ReadonlySet<string>, byOthers: boolean) => void;
const hearers = new Set<Hear>();

/** Be told of changes; returns how to be told no more. */
export function onChanged(hear: Hear): () => void {
  hearers.add(hear);
  return () => hearers.delete(hear);
}

/** True when a change touches one of the tables; an empty change may be anything. */
export const touches = (changed: ReadonlySet<string>, tables: readonly string[]) =>
  changed.size === 0 || tables.some((table) => changed.has(table));

/** What tells of long work. */
export type JobEvent = Extract<HostEvent, { event: "job_started" | "progress" | "job_paused" | "job_done" }>;
type HearJob = (event: JobEvent) => void;
const jobHearers = new Set<HearJob>();
export const onJob = (hear: HearJob) => jobHearers.add(hear);

// Changes come in bursts; the lists fetch once for all that came in a moment.
let waiting: Set<string> | null = null;
let everything = false;
let others = false;

function tell() {
  const tables = everything ? new Set<string>() : (waiting ?? new Set<string>());
  const byOthers = others;
  waiting = null;
  everything = false;
  others = false;
  void host.refresh();
  for (const hear of [...hearers]) hear(tables, byOthers);
}

/** Begin to hear the host; done when its state is known. */
export async function start(): Promise<void> {
  const first = host.refresh();
  call("about").then(
    (about) => (host.about = about),
    (reason: unknown) => (host.failure = failure(reason)),
  );
  listen((event) => {
    switch (event.event) {
      case "changed":
        if (waiting === null) {
          waiting = new Set();
          setTimeout(tell, 40);
        }
        if (event.tables.length === 0) everything = true;
        others ||= event.by_others;
        for (const table of event.tables) waiting.add(table);
        break;
      case "state":
        void host.refresh();
        break;
      case "refused":
        toasts.fail(failure(event.failure).message);
        break;
      case "tables":
        tables.waiting = [...tables.waiting, ...event.tables];
        break;
      case "arrived":
        if (event.new > 0) toasts.say(text.arrived(event.new, event.title ?? ""));
        for (const problem of event.problems.slice(0, 2)) toasts.fail(told(problem.sentence));
        if (event.failed > 2) toasts.fail(text.arrived_refused(event.failed));
        break;
      case "dragging":
        host.dragging = event.over;
        break;
      default:
        for (const hear of jobHearers) hear(event);
    }
  });
  await first;
}
