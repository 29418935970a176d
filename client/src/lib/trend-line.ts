/** One interval of a trend; the values are null where it holds nothing. */
export interface TrendPoint {
  readonly timestamp: string;
  readonly average: number | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
}

/**
 * The intervals that hold readings, and one empty interval for each real gap. A sensor that reports more seldom than the
 * chart has intervals leaves many of them empty, which is no gap: a gap is three times as long as readings usually are apart.
 */
export function trendLine(points: readonly TrendPoint[]): TrendPoint[] {
  const filled = points.flatMap(({ average }, index) => (average === null ? [] : [index]));
  const distances = filled.slice(1).map((index, position) => index - (filled[position] ?? 0));
  const usual = distances.toSorted((a, b) => a - b)[Math.floor(distances.length / 2)] ?? 1;

  return filled.flatMap((index, position) => {
    const point = points[index];
    const gap = points[index - 1];
    const distance = distances[position - 1] ?? 0;
    if (!point) return [];
    return gap && distance > usual * 3 ? [gap, point] : [point];
  });
}
