import type { TrendPoint } from "@/lib/trend-line";

/** One interval as a chart draws it: a line through the averages, and a band from the least to the greatest. */
export interface DrawnPoint {
  readonly time: number;
  readonly average: number | null;
  readonly spread: [number, number] | null;
}

export function drawnPoint({ timestamp, average, minimum, maximum }: TrendPoint): DrawnPoint {
  return { time: Date.parse(timestamp), average, spread: minimum === null || maximum === null ? null : [minimum, maximum] };
}
