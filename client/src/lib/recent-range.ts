export const recentRanges = ["24h", "7d", "30d", "12m"] as const;
export type RecentRange = (typeof recentRanges)[number];

/** Instants in milliseconds since 1970, half-open. */
export interface InstantRange {
  readonly from: number;
  readonly to: number;
}

const hour = 3_600_000;

/** A length of time that ends at `now`; the months are those of UTC's calendar. */
export function recentRange(range: RecentRange, now: number): InstantRange {
  const start = new Date(now);
  if (range === "12m") start.setUTCFullYear(start.getUTCFullYear() - 1);
  else start.setTime(now - { "24h": 24, "7d": 7 * 24, "30d": 30 * 24 }[range] * hour);
  return { from: start.getTime(), to: now };
}
