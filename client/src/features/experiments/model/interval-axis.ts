const steps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.25];

/** Ticks of a rate axis that holds every interval, at round values, six at most. Where no interval is, it is all from 0 to 1. */
export function rateTicks(intervals: readonly { low: number; high: number }[]): number[] {
  const low = Math.min(1, ...intervals.map((interval) => interval.low));
  const high = Math.max(0, ...intervals.map((interval) => interval.high));
  const [from, to] = low < high ? [low, high] : [0, 1];
  const step = steps.find((width) => Math.ceil(to / width) - Math.floor(from / width) <= 5) ?? 0.25;
  const first = Math.floor(from / step);
  return Array.from({ length: Math.ceil(to / step) - first + 1 }, (_, index) => Number(((first + index) * step).toFixed(3)));
}
