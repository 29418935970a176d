import type { ExportDraft } from "@/lib/export-launcher";
import { parseDayRange } from "@/lib/day-range";
import { recentRange, recentRanges, type InstantRange } from "@/lib/recent-range";
import { daysToRange, isTimeZone } from "@/lib/zoned-time";

export const ranges = [...recentRanges, "custom"] as const;
export type Range = (typeof ranges)[number];

/** The state of the Sensors page, all of it in the address. */
export interface SensorSearch {
  /** Absent: the first sensor. */
  sensor?: string;
  /** Absent: the last 24 hours. */
  range?: Range;
  /** First and last calendar day of a custom range, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
  /** IANA name; absent: the person's preference. */
  tz?: string;
  view?: "table";
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseSensorSearch(raw: Record<string, unknown>): SensorSearch {
  const days = parseDayRange(raw.from, raw.to);
  const range = ranges.find((known) => known === raw.range);
  const custom = range === "custom" && days !== undefined;
  return {
    sensor: typeof raw.sensor === "string" || typeof raw.sensor === "number" ? String(raw.sensor) || undefined : undefined,
    range: range === "24h" || (range === "custom" && !days) ? undefined : range,
    from: custom ? days.from : undefined,
    to: custom ? days.to : undefined,
    tz: typeof raw.tz === "string" && isTimeZone(raw.tz) ? raw.tz : undefined,
    view: raw.view === "table" ? "table" : undefined,
  };
}

/** The instants shown, in milliseconds: half-open, counted back from `now` unless the days are named. */
export function visibleRange({ range = "24h", from, to }: SensorSearch, timeZone: string, now: number): InstantRange {
  if (range === "custom" && from && to) {
    const days = daysToRange(from, to, timeZone);
    return { from: Date.parse(days.from), to: Date.parse(days.to) };
  }
  return recentRange(range === "custom" ? "24h" : range, now);
}

/** What the export modal starts from: the chart's sensor and its range. */
export function toExportDraft(sensorId: string, { from, to }: { from: number; to: number }, timeZone: string): ExportDraft {
  return {
    dataset: "sensor_readings",
    where: { sensorId: { eq: sensorId } },
    range: { from: new Date(from).toISOString(), to: new Date(to).toISOString() },
    timeZone,
  };
}
