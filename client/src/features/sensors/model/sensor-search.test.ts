import { parseSensorSearch, toExportDraft, visibleRange } from "./sensor-search";

const now = Date.parse("2026-03-29T12:00:00Z");
const days = ({ from, to }: { from: number; to: number }) => (to - from) / 86_400_000;

describe("parseSensorSearch", () => {
  it("reads a custom range [S-AC1]", () => {
    expect(parseSensorSearch({ sensor: "s", range: "custom", from: "2026-01-01", to: "2026-01-31", view: "table" })).toMatchObject({
      sensor: "s",
      range: "custom",
      from: "2026-01-01",
      to: "2026-01-31",
      view: "table",
    });
  });

  it("falls back to the last day where a custom range names no days, and forgets the days of any other range", () => {
    expect(parseSensorSearch({ range: "custom" }).range).toBeUndefined();
    expect(parseSensorSearch({ range: "7d", from: "2026-01-01", to: "2026-01-31" })).toMatchObject({
      range: "7d",
      from: undefined,
      to: undefined,
    });
    expect(parseSensorSearch({ range: "99y" }).range).toBeUndefined();
  });
});

describe("visibleRange", () => {
  it.each([
    ["24h", 1],
    ["7d", 7],
    ["30d", 30],
    ["12m", 365],
  ] as const)("counts %s back from now [S-AC1]", (range, expected) => {
    const visible = visibleRange({ range }, "UTC", now);
    expect(visible.to).toBe(now);
    expect(days(visible)).toBe(expected);
  });

  it("covers whole days of the zone, 23 hours on the day the clocks go forward [S-AC1]", () => {
    const visible = visibleRange({ range: "custom", from: "2026-03-29", to: "2026-03-29" }, "Europe/Berlin", now);
    expect(new Date(visible.from).toISOString()).toBe("2026-03-28T23:00:00.000Z");
    expect(days(visible) * 24).toBe(23);
  });
});

describe("toExportDraft", () => {
  it("asks for the chart's sensor and range [R-UI]", () => {
    expect(toExportDraft("long/run", { from: now - 1000, to: now }, "Europe/Berlin")).toEqual({
      dataset: "sensor_readings",
      where: { sensorId: { eq: "long/run" } },
      range: { from: "2026-03-29T11:59:59.000Z", to: "2026-03-29T12:00:00.000Z" },
      timeZone: "Europe/Berlin",
    });
  });
});
