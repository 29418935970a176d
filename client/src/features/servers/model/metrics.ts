import type { TrendPoint } from "@/lib/trend-line";
import type { ServerTrend } from "../api/server-trend-query";

export const metricNames = ["cpu", "memory", "disk"] as const;
export type MetricName = (typeof metricNames)[number];

export const metricLabels: Record<MetricName, string> = { cpu: "CPU", memory: "Memory", disk: "Disk" };

/** One metric of a trend. */
export function metricPoints({ points }: Pick<ServerTrend, "points">, metric: MetricName): TrendPoint[] {
  return points.map(({ timestamp, [metric]: spread }) => ({
    timestamp,
    average: spread?.average ?? null,
    minimum: spread?.minimum ?? null,
    maximum: spread?.maximum ?? null,
  }));
}

export interface MetricFigures {
  readonly latest: number;
  readonly low: number;
  readonly high: number;
}

/** What a person wants to know before reading the chart; null where there is nothing to know. */
export function metricFigures(points: readonly TrendPoint[]): MetricFigures | null {
  const latest = points.findLast(({ average }) => average !== null)?.average;
  if (latest === null || latest === undefined) return null;
  const lows = points.flatMap(({ minimum }) => minimum ?? []);
  const highs = points.flatMap(({ maximum }) => maximum ?? []);
  return { latest, low: Math.min(...lows), high: Math.max(...highs) };
}

const percent = new Intl.NumberFormat("en-US", { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** `12.3 %`, with a space that no line breaks at. */
export function formatPercent(value: number): string {
  return `${percent.format(value)}\u00a0%`;
}

const units = [
  [86_400, "day"],
  [3_600, "hour"],
  [60, "minute"],
  [1, "second"],
] as const;

/** `3 minutes`, `2 hours`, `1 day`. */
export function intervalText(seconds: number): string {
  const [length, unit] = units.find(([length]) => seconds % length === 0) ?? [1, "second"];
  const count = seconds / length;
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
