import type { ExportRecord } from "../api/export-fields";
import type { Progress } from "../api/progress-fields";
import { isActive } from "@/lib/export-status";
import type { ExportTransport } from "./export-transport";
import { applyProgress, mergeExport } from "./merge-export";
import { forgetStarted, noteStarted, startedHere } from "./started-here";

/** Silence after which the server is asked by itself, in case the socket is open but nothing comes through. */
const silence = 5000;
const longestWait = 8000;

/** A request that is under way, or that waits for its next try. */
interface Task {
  again: boolean;
  retry: ReturnType<typeof setTimeout> | undefined;
}

/** Whether the export itself has told of its end, with its files or its failure. News of its progress alone tells of the state first. */
const hasEnded = ({ finishedAt }: ExportRecord) => finishedAt !== null;

/**
 * What this tab knows of exports. The server's state is the truth: the board asks for it when it opens and after every
 * break of the line, hears of changes in between, and follows the progress of each export that runs, from the last
 * event it has seen, so that nothing is missed.
 */
export class JobBoard {
  readonly #transport: ExportTransport;
  readonly #jobs = new Map<string, ExportRecord>();
  readonly #followed = new Map<string, () => void>();
  readonly #ended = new Set<string>();
  readonly #listeners = new Set<() => void>();
  readonly #endListeners = new Set<(record: ExportRecord) => void>();
  readonly #tasks = new Map<string, Task>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #snapshot: readonly ExportRecord[] = [];
  #open = false;
  #stopListening: (() => void) | undefined;
  #watchdog: ReturnType<typeof setInterval> | undefined;
  #lastHeard = 0;

  constructor(transport: ExportTransport) {
    this.#transport = transport;
  }

  /** Begins to listen and to ask; returns the function that ends both. */
  open(): () => void {
    this.#open = true;
    this.#listen();
    this.#watchdog = setInterval(() => {
      if (this.#unfinished().length > 0 && Date.now() - this.#lastHeard >= silence && !this.#tasks.has("active")) this.refresh();
    }, silence);
    this.refresh();
    return () => this.#close();
  }

  /** Every export heard of, newest first. The same array until something changes. */
  readonly snapshot = (): readonly ExportRecord[] => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Calls back once for each export that ends under this board's eyes, or that this tab started and finds ended. */
  onEnd(listener: (record: ExportRecord) => void): () => void {
    this.#endListeners.add(listener);
    return () => this.#endListeners.delete(listener);
  }

  /** Resolves when the export has ended; at once if it already has. */
  whenEnded(id: string): Promise<ExportRecord> {
    const known = this.#jobs.get(id);
    if (known && this.#ended.has(id)) return Promise.resolve(known);
    return new Promise((resolve) => {
      const stop = this.onEnd((record) => {
        if (record.id !== id) return;
        stop();
        resolve(record);
      });
    });
  }

  /** Takes in what the server said of an export, whether new, old or repeated. */
  receive(news: ExportRecord): void {
    this.#lastHeard = Date.now();
    const known = this.#jobs.get(news.id);
    const record = mergeExport(known, news);
    const restarted = known !== undefined && record.attempt > known.attempt;
    if (restarted) this.#ended.delete(news.id);
    const concerned = known !== undefined || isActive(record.status) || startedHere().includes(record.id);
    if (!concerned) return;
    this.#jobs.set(record.id, record);
    this.#publish();
    if (isActive(record.status)) this.#follow(record.id);
    else if (hasEnded(record)) this.#end(record);
  }

  /** Takes in what this tab has just started. News of its end can overtake the answer to its start, and is then told again. */
  started(news: ExportRecord): void {
    noteStarted(news.id);
    this.#ended.delete(news.id);
    this.receive(news);
  }

  /** Lets go of an export that is no longer there. */
  forget(id: string): void {
    forgetStarted(id);
    this.#unfollow(id);
    if (this.#jobs.delete(id)) this.#publish();
  }

  /** Asks for all that may have been missed. */
  refresh(): void {
    this.#lastHeard = Date.now();
    this.#persist("active", async () => {
      const active = await this.#transport.active();
      for (const record of active) this.receive(record);
      const answered = new Set(active.map(({ id }) => id));
      const open = [...this.#unfinished().map(({ id }) => id), ...startedHere()];
      for (const id of new Set(open)) if (!answered.has(id)) this.#ask(id);
    });
  }

  /** After a break of the line: asks anew, and follows each export on from the last event that was seen. */
  reconnected(): void {
    const followed = [...this.#followed.keys()];
    for (const id of followed) {
      this.#unfollow(id);
      this.#follow(id);
    }
    this.refresh();
  }

  #listen(): void {
    this.#stopListening = this.#transport.onChanged(
      (record) => this.receive(record),
      () => {
        this.#later(() => {
          this.#listen();
          this.refresh();
        }, 1000);
      },
    );
  }

  #unfinished(): ExportRecord[] {
    return this.#snapshot.filter((record) => !hasEnded(record));
  }

  #ask(id: string): void {
    this.#persist(id, async () => {
      const record = await this.#transport.get(id);
      if (record) {
        this.receive(record);
        if (isActive(record.status)) this.#follow(id);
      } else {
        this.forget(id);
      }
    });
  }

  #follow(id: string): void {
    if (this.#followed.has(id)) return;
    // A stream may end before this call returns: the entry says whether it is still wanted.
    let stop: (() => void) | undefined;
    const entry = () => stop?.();
    this.#followed.set(id, entry);
    stop = this.#transport.onProgress(
      id,
      this.#jobs.get(id)?.progress.sequence,
      (event) => this.#progressed(event),
      () => {
        if (this.#followed.get(id) !== entry) return;
        this.#followed.delete(id);
        const known = this.#jobs.get(id);
        if (known && isActive(known.status)) this.#later(() => this.#ask(id), 1000);
      },
    );
    if (this.#followed.get(id) !== entry) stop();
  }

  #unfollow(id: string): void {
    const stop = this.#followed.get(id);
    this.#followed.delete(id);
    stop?.();
  }

  #progressed(event: Progress): void {
    this.#lastHeard = Date.now();
    const known = this.#jobs.get(event.exportId);
    if (!known) return;
    const record = applyProgress(known, event);
    if (record === known) return;
    this.#jobs.set(record.id, record);
    this.#publish();
    if (isActive(known.status) && !isActive(record.status)) {
      // The event tells of the end; the files and the reason come with the export itself.
      this.#unfollow(record.id);
      this.#ask(record.id);
    }
  }

  #end(record: ExportRecord): void {
    this.#unfollow(record.id);
    if (this.#ended.has(record.id)) return;
    this.#ended.add(record.id);
    for (const listener of this.#endListeners) listener(record);
  }

  #publish(): void {
    this.#snapshot = [...this.#jobs.values()].toSorted((a, b) => b.createdAt.localeCompare(a.createdAt) || b.id.localeCompare(a.id));
    for (const listener of this.#listeners) listener();
  }

  /**
   * Does the work, again and again with growing pauses for as long as the server cannot be asked. Never twice at a time
   * under one key: what is wanted again meanwhile follows at once, and what waits for its next try need wait no longer.
   */
  #persist(key: string, work: () => Promise<void>, wait = 1000): void {
    const present = this.#tasks.get(key);
    if (present && present.retry === undefined) {
      present.again = true;
      return;
    }
    clearTimeout(present?.retry);
    const task: Task = { again: false, retry: undefined };
    this.#tasks.set(key, task);
    void this.#attempt(key, task, work, wait);
  }

  async #attempt(key: string, task: Task, work: () => Promise<void>, wait: number): Promise<void> {
    try {
      await work();
    } catch {
      if (this.#open) task.retry = setTimeout(() => this.#persist(key, work, Math.min(wait * 2, longestWait)), wait);
      else this.#tasks.delete(key);
      return;
    }
    this.#tasks.delete(key);
    if (task.again && this.#open) this.#persist(key, work);
  }

  #later(work: () => void, wait: number): void {
    if (!this.#open) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      work();
    }, wait);
    this.#timers.add(timer);
  }

  #close(): void {
    this.#open = false;
    this.#stopListening?.();
    clearInterval(this.#watchdog);
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    for (const { retry } of this.#tasks.values()) clearTimeout(retry);
    this.#tasks.clear();
    for (const id of this.#followed.keys()) this.#unfollow(id);
  }
}
