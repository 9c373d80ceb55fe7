// Long work of the host: how far it is, and what it came to.
import { call, failure, type Failure, type JobKind, type JobReport } from "../api/host";
import { pace, sampled, type Pace, type Sample } from "../logic/pace";
import { onJob, type JobEvent } from "./host.svelte";
import { attempt } from "./edit";
import { toasts } from "./toasts.svelte";
import { text } from "../text";

export interface Job {
  job: number;
  what: JobKind;
  line: string;
  done: number;
  of: number | null;
  /** How far it was in the last seconds; how fast it goes is told from them. */
  samples: Sample[];
  paused: boolean;
  report: JobReport | null;
  failure: Failure | null;
  ended: boolean;
}

class Jobs {
  list = $state.raw<Job[]>([]);
  /** An export's failure is told by the dialog that asked for it. */
  held = false;
  /** Whose report is shown. */
  shown = $state<number | null>(null);

  constructor() {
    onJob((event) => this.hear(event));
  }

  get running(): Job[] {
    return this.list.filter((job) => !job.ended);
  }

  stop(job: number): void {
    void attempt(call("cancel", { job }));
  }

  pause(job: number, paused: boolean): void {
    void attempt(call("pause", { job, paused }));
  }

  /** How fast it goes; `null` while nobody can tell. */
  pace(job: Job): Pace | null {
    return job.paused ? null : pace(job.samples, job.of);
  }

  close(job: number): void {
    this.list = this.list.filter((one) => one.job !== job);
    if (this.shown === job) this.shown = null;
  }

  private hear(event: JobEvent): void {
    if (event.event === "job_started") {
      this.put({ job: event.job, what: event.what, line: "", done: 0, of: null, samples: [], paused: false, report: null, failure: null, ended: false });
    } else if (event.event === "progress") {
      const before = this.list.find((one) => one.job === event.job);
      const samples = sampled(before?.line === event.what ? before.samples : [], { at: performance.now(), done: event.done });
      this.change(event.job, { line: event.what, done: event.done, of: event.of, samples });
    } else if (event.event === "job_paused") {
      // What was before a pause says nothing of what comes after it.
      this.change(event.job, { paused: event.paused, samples: [] });
    } else if (event.event === "job_done") {
      if (event.failure && failure(event.failure).code === "cancelled") this.close(event.job);
      else if (event.report?.kind === "feeds") {
        // What could not be asked says why beside its feed; nobody is called away from his work for it.
        const report = event.report;
        this.close(event.job);
        const failed = report.problems.length;
        if (report.of_entries) {
          if (failed > 0) toasts.fail(text.did_fetch_failed(report.added, failed));
          else toasts.say(text.did_add_entries(report.added));
        } else if (report.by_hand && report.problems.length > 0) toasts.fail(text.did_ask_failed(report.problems.length));
        else if (report.by_hand || report.new > 0) toasts.say(text.did_ask(report.new, report.added));
      }
      else {
        this.change(event.job, { report: event.report, failure: event.failure, ended: true });
        const told = this.held && event.failure && this.list.some((one) => one.job === event.job && one.what === "export");
        if (!told) this.shown = event.job;
      }
    }
  }

  private put(job: Job): void {
    if (this.list.some((one) => one.job === job.job)) return;
    this.list = [...this.list.filter((one) => !one.ended), job];
  }

  private change(job: number, now: Partial<Job>): void {
    this.list = this.list.map((one) => (one.job === job ? { ...one, ...now } : one));
  }
}

export const jobs = new Jobs();
