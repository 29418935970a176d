import { tickFormat, timeTicks } from "./time-axis";

const range = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });
const labels = (at: { from: number; to: number }, zone: string) => timeTicks(at, zone).map(tickFormat(at.to - at.from, zone));

describe("the time axis", () => {
  it("has whole hours of the zone for a day [S-AC1]", () => {
    expect(labels(range("2026-01-01T05:10:00Z", "2026-01-02T05:10:00Z"), "Asia/Kolkata")).toEqual([
      "12:00",
      "14:00",
      "16:00",
      "18:00",
      "20:00",
      "22:00",
      "00:00",
      "02:00",
      "04:00",
      "06:00",
      "08:00",
      "10:00",
    ]);
  });

  it("has the zone's days for a week [S-AC1]", () => {
    expect(labels(range("2026-03-26T12:00:00Z", "2026-03-31T12:00:00Z"), "Europe/Berlin")).toEqual([
      "27 Mar",
      "28 Mar",
      "29 Mar",
      "30 Mar",
      "31 Mar",
    ]);
  });

  it("has firsts of the month for a year [S-AC1]", () => {
    const ticks = labels(range("2025-06-15T00:00:00Z", "2026-06-15T00:00:00Z"), "America/New_York");
    expect(ticks).toHaveLength(6);
    expect(ticks[0]).toBe("Aug 2025");
  });

  it.each([1, 2, 3, 30, 99, 101, 365, 3650, 36_500])("stays readable and within a range of %i days [S-AC1]", (count) => {
    const at = range("2000-03-01T07:13:00Z", new Date(Date.parse("2000-03-01T07:13:00Z") + count * 86_400_000).toISOString());
    const ticks = timeTicks(at, "Europe/Berlin");
    expect(ticks.length).toBeGreaterThan(0);
    expect(ticks.length).toBeLessThanOrEqual(14);
    expect(ticks.every((tick) => tick >= at.from && tick <= at.to)).toBe(true);
    expect(ticks.toSorted((a, b) => a - b)).toEqual(ticks);
  });
});
