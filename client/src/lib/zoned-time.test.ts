import { addDays, dateIn, daysToRange, isTimeZone, startOfDay } from "./zoned-time";

describe("startOfDay", () => {
  it.each([
    ["UTC", "2026-01-15", "2026-01-15T00:00:00.000Z"],
    ["America/Los_Angeles", "2025-12-15", "2025-12-15T08:00:00.000Z"],
    ["America/Los_Angeles", "2025-07-15", "2025-07-15T07:00:00.000Z"],
    ["Asia/Kathmandu", "2026-03-01", "2026-02-28T18:15:00.000Z"],
    ["Pacific/Kiritimati", "2026-01-01", "2025-12-31T10:00:00.000Z"],
    ["Pacific/Pago_Pago", "2026-01-01", "2026-01-01T11:00:00.000Z"],
  ])("is midnight in %s on %s [E-TZ]", (zone, date, instant) => {
    expect(startOfDay(date, zone).toISOString()).toBe(instant);
  });

  it("is the first moment that exists where daylight saving skips midnight [E-TZ]", () => {
    expect(startOfDay("2018-11-04", "America/Sao_Paulo").toISOString()).toBe("2018-11-04T03:00:00.000Z");
  });

  it("is the earlier midnight where there are two [E-TZ]", () => {
    expect(startOfDay("2025-11-02", "America/Havana").toISOString()).toBe("2025-11-02T04:00:00.000Z");
  });

  it.each(["UTC", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/Sao_Paulo", "Asia/Beirut", "America/St_Johns"])(
    "is the very first instant of every day of three years in %s [E-TZ]",
    (zone) => {
      for (let date = "2017-01-01"; date < "2020-01-01"; date = addDays(date, 1)) {
        const start = startOfDay(date, zone).getTime();
        expect(dateIn(zone, start)).toBe(date);
        expect(dateIn(zone, start - 1)).toBe(addDays(date, -1));
      }
    },
  );
});

describe("daysToRange", () => {
  it("covers both days, and is 23 hours long on the day the clocks go forward [E-AC3]", () => {
    const { from, to } = daysToRange("2026-03-29", "2026-03-29", "Europe/Berlin");
    expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(23);
  });
});

describe("isTimeZone", () => {
  it("knows zones from nonsense", () => {
    expect(isTimeZone("Europe/Paris")).toBe(true);
    expect(isTimeZone("Mars/Olympus")).toBe(false);
  });
});
