import type { ExportStatus } from "@/gql/inputs";
import type { ExportRecord } from "../api/export-fields";
import { exportSample, progressSample } from "@/test/export-samples";
import { randomOf, seeds } from "@/test/random";
import { applyProgress, mergeExport, mergeProgress } from "./merge-export";

/** The life of one export, event by event, as the server numbers it. */
function life(random: ReturnType<typeof randomOf>): ExportRecord[] {
  const running = random.below(8);
  const end = random.pick<ExportStatus>(["COMPLETED", "FAILED", "CANCELED"]);
  const statuses: ExportStatus[] = ["QUEUED", ...Array.from<ExportStatus>({ length: running }).fill("RUNNING"), end];
  let sequence = 0;
  return statuses.map((status) => {
    sequence += 1 + random.below(3);
    const record = exportSample(status);
    return { ...record, progress: { ...record.progress, sequence, rowsWritten: sequence * 100 } };
  });
}

describe("merging what is heard of an export", () => {
  it("ends at the last event however events are ordered, repeated and lost before it [R-JOB] [X-FR9]", () => {
    for (const seed of seeds(300)) {
      const random = randomOf(seed);
      const events = life(random);
      const last = events.at(-1);
      const heard = random.shuffle([...events, ...events].filter((event) => event === last || random.next() < 0.7));
      let known: ExportRecord | undefined;
      for (const event of heard) {
        if (known && random.next() < 0.4) known = applyProgress(known, event.progress);
        known = mergeExport(known, event);
      }
      expect(known, `seed ${seed}`).toEqual(last);
    }
  });

  it("never goes back in sequence [X-FR9]", () => {
    for (const seed of seeds(100)) {
      const random = randomOf(seed);
      let known = progressSample({ sequence: 0 });
      for (let step = 0; step < 30; step++) {
        const next = mergeProgress(known, progressSample({ sequence: random.below(20) }));
        expect(next.sequence, `seed ${seed}`).toBeGreaterThanOrEqual(known.sequence);
        known = next;
      }
    }
  });

  it("takes an expired file as expired though nothing was written since [R-JOB]", () => {
    expect(mergeExport(exportSample("COMPLETED"), exportSample("EXPIRED")).status).toBe("EXPIRED");
    expect(mergeExport(exportSample("EXPIRED"), exportSample("COMPLETED")).status).toBe("EXPIRED");
  });

  it("starts over with a new attempt, and not with news of the old one [X-SCH]", () => {
    const again = exportSample("QUEUED", { attempt: 2 });
    expect(mergeExport(exportSample("FAILED"), again)).toBe(again);
    expect(mergeExport(again, exportSample("FAILED"))).toBe(again);
  });

  it("keeps the fresher link of two like answers [R-JOB]", () => {
    const fresh = exportSample("COMPLETED", { expiresAt: "2998-01-01T00:00:00Z" });
    expect(mergeExport(exportSample("COMPLETED"), fresh).expiresAt).toBe("2998-01-01T00:00:00Z");
  });
});
