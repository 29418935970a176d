import { exportSample, progressSample } from "@/test/export-samples";
import { randomOf, seeds } from "@/test/random";
import type { ExportRecord } from "../api/export-fields";
import type { Progress } from "../api/progress-fields";
import { isActive } from "@/lib/export-status";
import type { ExportTransport } from "./export-transport";
import { JobBoard } from "./job-board";
import { forgetStarted, noteStarted, startedHere } from "./started-here";

/** A server with one line to it that can break: what it sends meanwhile is lost, as on a real socket. */
function fakeServer() {
  const records = new Map<string, ExportRecord>();
  const events = new Map<string, Progress[]>();
  const streams = new Set<{ id: string; receive: (event: Progress) => void; ended: () => void }>();
  const changes = new Map<(record: ExportRecord) => void, () => void>();
  const asked: { id: string; after: number | undefined }[] = [];
  const state = { up: true, requests: 0 };

  const request = async <Answer>(answer: () => Answer): Promise<Answer> => {
    state.requests++;
    await Promise.resolve();
    if (!state.up) throw new Error("The line is down.");
    return answer();
  };

  const transport: ExportTransport = {
    active: () => request(() => [...records.values()].filter(({ status }) => isActive(status))),
    get: (id) => request(() => records.get(id) ?? null),
    onChanged(receive, ended) {
      changes.set(receive, ended);
      return () => changes.delete(receive);
    },
    onProgress(id, after, receive, ended) {
      asked.push({ id, after });
      const stream = { id, receive, ended };
      streams.add(stream);
      if (state.up) for (const event of events.get(id) ?? []) if (event.sequence > (after ?? -1)) receive(event);
      return () => streams.delete(stream);
    },
  };

  return {
    transport,
    asked,
    state,
    openStreams: () => streams.size,
    put(record: ExportRecord, { silently = false } = {}) {
      records.set(record.id, record);
      events.set(record.id, [...(events.get(record.id) ?? []), record.progress]);
      if (!state.up || silently) return;
      for (const stream of streams) if (stream.id === record.id) stream.receive(record.progress);
      for (const receive of changes.keys()) receive(record);
    },
    /** Progress alone: the way most news comes. */
    progress(event: Progress) {
      const known = records.get(event.exportId);
      if (known) records.set(known.id, { ...known, progress: event });
      events.set(event.exportId, [...(events.get(event.exportId) ?? []), event]);
      if (state.up) for (const stream of streams) if (stream.id === event.exportId) stream.receive(event);
    },
    endStreams() {
      for (const stream of streams) {
        streams.delete(stream);
        stream.ended();
      }
      for (const [receive, ended] of changes) {
        changes.delete(receive);
        ended();
      }
    },
    remove: (id: string) => records.delete(id),
  };
}

const at = (sequence: number) => progressSample({ sequence, rowsWritten: sequence * 1000 });
const running = (sequence: number) => exportSample("RUNNING", { progress: at(sequence) });
const settle = () => vi.advanceTimersByTimeAsync(0);

describe("the job board", () => {
  let close: (() => void) | undefined;

  beforeEach(() => vi.useFakeTimers());
  afterEach(() => {
    close?.();
    vi.useRealTimers();
    sessionStorage.clear();
  });

  async function open(server: ReturnType<typeof fakeServer>) {
    const board = new JobBoard(server.transport);
    const ended: ExportRecord[] = [];
    board.onEnd((record) => ended.push(record));
    close = board.open();
    await settle();
    return { board, ended };
  }

  it("finds what is running when the page loads, and follows it [R-UI] [X-FR9]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board } = await open(server);
    server.progress(at(6));
    expect(board.snapshot()[0]?.progress.sequence).toBe(6);
  });

  it("goes on behind the last event it saw when the line is up again, and misses nothing [R-UI] [X-FR9]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board } = await open(server);
    server.progress(at(7));
    server.state.up = false;
    server.progress(at(8));
    server.progress(at(9));
    server.state.up = true;
    board.reconnected();
    await settle();
    expect(server.asked.at(-1)).toEqual({ id: "e1", after: 7 });
    expect(board.snapshot()[0]?.progress).toEqual(at(9));
    server.progress(at(10));
    expect(board.snapshot()[0]?.progress.sequence).toBe(10);
  });

  it("shows the server's last state after any pattern of breaks [R-UI] [X-FR9] [G-SCALE]", async () => {
    for (const seed of seeds(60)) {
      const random = randomOf(seed);
      const server = fakeServer();
      server.put(running(1));
      const { board, ended } = await open(server);
      let sequence = 1;
      for (let step = 0; step < 25; step++) {
        if (random.next() < 0.25) {
          server.state.up = !server.state.up;
          if (server.state.up) board.reconnected();
        }
        if (random.next() < 0.1) server.endStreams();
        sequence += 1 + random.below(3);
        server.progress(at(sequence));
        if (random.next() < 0.5) await settle();
      }
      const done = exportSample("COMPLETED");
      server.put({ ...done, progress: { ...done.progress, sequence: sequence + 1 } });
      server.state.up = true;
      board.reconnected();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(board.snapshot()[0], `seed ${seed}`).toMatchObject({ status: "COMPLETED", files: [{ rows: 483_840 }] });
      expect(ended, `seed ${seed}`).toHaveLength(1);
      expect(server.openStreams(), `seed ${seed}`).toBe(0);
      close?.();
    }
  });

  it("learns of an export that ended while the line was down [R-UI]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board, ended } = await open(server);
    server.state.up = false;
    server.put(exportSample("FAILED"));
    board.reconnected();
    await settle();
    expect(ended).toEqual([]);
    server.state.up = true;
    await vi.advanceTimersByTimeAsync(2000);
    expect(ended.map(({ status }) => status)).toEqual(["FAILED"]);
  });

  it("fetches the files when progress tells of the end first [R-UI]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board, ended } = await open(server);
    server.put(exportSample("COMPLETED"), { silently: true });
    server.progress(exportSample("COMPLETED").progress);
    await settle();
    expect(ended[0]?.files[0]?.name).toBe("motion-events.csv");
    expect(board.snapshot()[0]?.status).toBe("COMPLETED");
  });

  it("finds an export of this tab that ended during a reload [R-UI]", async () => {
    const server = fakeServer();
    server.put(exportSample("COMPLETED"));
    noteStarted("e1");
    const { ended } = await open(server);
    expect(ended.map(({ id }) => id)).toEqual(["e1"]);
  });

  it("tells of an end that overtook the answer to the start [R-UI] [E-AC11]", async () => {
    const server = fakeServer();
    const { board } = await open(server);
    const downloads: string[] = [];
    board.onEnd(({ id }) => startedHere().includes(id) && downloads.push(id));
    server.put(running(5));
    server.put(exportSample("COMPLETED"));
    board.started(running(1));
    await settle();
    expect(downloads).toEqual(["e1"]);
    expect(board.snapshot()[0]?.status).toBe("COMPLETED");
  });

  it("waits for the file where the answer to the start comes between the end's progress and the end itself [R-UI] [E-AC11]", async () => {
    const server = fakeServer();
    const { board, ended } = await open(server);
    server.put(running(5));
    server.put(exportSample("COMPLETED"), { silently: true });
    server.progress(exportSample("COMPLETED").progress);
    board.started(running(1));
    expect(ended).toEqual([]);
    await settle();
    expect(ended.map(({ files }) => files[0]?.name)).toEqual(["motion-events.csv"]);
  });

  it("tells once of the end of what this tab started, with its file, however news of it cross on their way [R-UI] [X-FR9]", async () => {
    for (const seed of seeds(100)) {
      const random = randomOf(seed);
      const server = fakeServer();
      const { board } = await open(server);
      const downloads: (string | undefined)[] = [];
      board.onEnd(({ id, files: [file] }) => {
        if (!startedHere().includes(id)) return;
        forgetStarted(id);
        downloads.push(file?.name);
      });
      const done = exportSample("COMPLETED");
      server.put(running(5), { silently: true });
      server.put(done, { silently: true });
      const heard = [
        () => board.receive(running(5)),
        () => server.progress(done.progress),
        () => board.receive(done),
        () => board.receive(running(6)),
      ];
      for (const hear of random.shuffle([() => board.started(running(1)), ...heard.filter(() => random.next() < 0.7)])) {
        hear();
        if (random.next() < 0.5) await settle();
      }
      await vi.advanceTimersByTimeAsync(20_000);
      expect(downloads, `seed ${seed}`).toEqual(["motion-events.csv"]);
      close?.();
      sessionStorage.clear();
    }
  });

  it("leaves exports alone that ended before, in other tabs [R-UI]", async () => {
    const server = fakeServer();
    const { board, ended } = await open(server);
    server.put(exportSample("COMPLETED"));
    expect(board.snapshot()).toEqual([]);
    expect(ended).toEqual([]);
  });

  it("tells of an end once, however often it is heard [R-UI]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board, ended } = await open(server);
    server.put(exportSample("COMPLETED"));
    board.receive(exportSample("COMPLETED"));
    board.reconnected();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ended).toHaveLength(1);
  });

  it("answers who waits for the end, before and after it [E-AC12]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board } = await open(server);
    const before = board.whenEnded("e1");
    server.put(exportSample("CANCELED"));
    expect((await before).status).toBe("CANCELED");
    expect((await board.whenEnded("e1")).status).toBe("CANCELED");
  });

  it("asks by itself when nothing comes through though the line seems open [X-FR9]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board } = await open(server);
    server.put(running(9), { silently: true });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(board.snapshot()[0]?.progress.sequence).toBe(9);
  });

  it("does not press a server that is down, and finds it when it is up [G-SCALE]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board } = await open(server);
    server.state.up = false;
    board.reconnected();
    const before = server.state.requests;
    await vi.advanceTimersByTimeAsync(300_000);
    expect(server.state.requests - before).toBeLessThan(60);
    server.state.up = true;
    server.put(running(9), { silently: true });
    await vi.advanceTimersByTimeAsync(9000);
    expect(board.snapshot()[0]?.progress.sequence).toBe(9);
  });

  it("asks nothing more when nothing runs", async () => {
    const server = fakeServer();
    await open(server);
    const before = server.state.requests;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(server.state.requests).toBe(before);
  });

  it("follows anew when a stream ends without an end of the export [X-FR9]", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board } = await open(server);
    server.endStreams();
    await vi.advanceTimersByTimeAsync(1500);
    server.progress(at(6));
    expect(board.snapshot()[0]?.progress.sequence).toBe(6);
  });

  it("listens anew when the server ends its streams in order, as when it restarts [R-UI] [G-SCALE]", async () => {
    const server = fakeServer();
    const { board } = await open(server);
    server.endStreams();
    await vi.advanceTimersByTimeAsync(1500);
    server.put(running(1));
    expect(board.snapshot()).toHaveLength(1);
  });

  it("drops what the server no longer has", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board } = await open(server);
    server.remove("e1");
    board.reconnected();
    await settle();
    expect(board.snapshot()).toEqual([]);
  });

  it("hears nothing after it was closed", async () => {
    const server = fakeServer();
    server.put(running(5));
    const { board } = await open(server);
    close?.();
    expect(server.openStreams()).toBe(0);
    server.put(running(6));
    expect(board.snapshot()[0]?.progress.sequence).toBe(5);
  });
});
