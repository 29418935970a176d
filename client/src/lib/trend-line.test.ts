import { trendLine } from "./trend-line";

/** One point a minute; null holds no reading. */
const points = (...values: (number | null)[]) =>
  values.map((average, minute) => ({
    timestamp: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
    average,
    minimum: average,
    maximum: average,
  }));
const averages = (line: { average: number | null }[]) => line.map(({ average }) => average);

describe("trendLine", () => {
  it("keeps every interval of a dense trend [S-AC1]", () => {
    expect(averages(trendLine(points(1, 2, 3)))).toEqual([1, 2, 3]);
  });

  it("draws a line through readings that come more seldom than intervals [S-AC1]", () => {
    expect(averages(trendLine(points(1, null, null, 2, null, 3, null, null, 4)))).toEqual([1, 2, 3, 4]);
  });

  it("breaks the line where readings are missing [S-AC1]", () => {
    const line = trendLine(points(1, 2, null, null, null, null, 3, 4));
    expect(averages(line)).toEqual([1, 2, null, 3, 4]);
    expect(line[2]?.timestamp).toBe("2026-01-01T00:05:00.000Z");
  });

  it("is empty without readings", () => {
    expect(trendLine(points(null, null))).toEqual([]);
    expect(trendLine([])).toEqual([]);
  });

  it("leaves out empty ends", () => {
    expect(averages(trendLine(points(null, null, null, null, null, 7, null)))).toEqual([7]);
  });
});
