import { formatPercent, intervalText, metricFigures, metricPoints } from "./metrics";

const point = (average: number | null, minimum = average, maximum = average) => ({
  timestamp: "2026-01-18T09:00:00.000Z",
  average,
  minimum,
  maximum,
});

describe("metricPoints", () => {
  it("takes one metric out, empty where it is unknown", () => {
    const cpu = { average: 1, minimum: 0, maximum: 2 };
    const points = [{ timestamp: "t", cpu, memory: null, disk: null }];
    expect(metricPoints({ points }, "cpu")).toEqual([{ timestamp: "t", ...cpu }]);
    expect(metricPoints({ points }, "disk")).toEqual([{ timestamp: "t", average: null, minimum: null, maximum: null }]);
  });
});

describe("metricFigures", () => {
  it("tells the latest average and the extremes, zero included", () => {
    expect(metricFigures([point(5, 0, 9), point(7, 6, 8), point(null)])).toEqual({ latest: 7, low: 0, high: 9 });
    expect(metricFigures([point(0)])).toEqual({ latest: 0, low: 0, high: 0 });
    expect(metricFigures([point(null)])).toBeNull();
    expect(metricFigures([])).toBeNull();
  });
});

it("writes percentages and intervals for people", () => {
  expect(formatPercent(12.345)).toBe("12.3\u00a0%");
  expect([60, 180, 3600, 7200, 86_400, 172_800, 90].map(intervalText)).toEqual([
    "1 minute",
    "3 minutes",
    "1 hour",
    "2 hours",
    "1 day",
    "2 days",
    "90 seconds",
  ]);
});
