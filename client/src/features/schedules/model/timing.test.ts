import { cronOf, timingOf, usualTiming, weekdays } from "./timing";

describe("a timing", () => {
  it.each([
    ["15 * * * *", { kind: "hourly", time: "00:15" }],
    ["30 6 * * *", { kind: "daily", time: "06:30" }],
    ["0 23 * * FRI", { kind: "weekly", time: "23:00", weekday: "FRI" }],
    ["5 0 28 * *", { kind: "monthly", time: "00:05", date: "28" }],
    ["5 0 L * *", { kind: "monthly", time: "00:05", date: "L" }],
  ])("%s is read and written back the same [R-SCHED]", (cron, expected) => {
    const timing = timingOf(cron);
    expect(timing).toMatchObject(expected);
    expect(cronOf(timing ?? usualTiming)).toBe(cron);
  });

  it.each([
    ["@daily", "0 0 * * *"],
    ["@HOURLY", "0 * * * *"],
    [" 0  6 * * sun ", "0 6 * * SUN"],
    ["0 6 * * 0", "0 6 * * SUN"],
    ["0 6 * * 7", "0 6 * * SUN"],
    ["0 6 * * 1", "0 6 * * MON"],
  ])("%s means %s", (cron, same) => {
    expect(cronOf(timingOf(cron) ?? usualTiming)).toBe(same);
  });

  it.each([
    "",
    "*/5 * * * *",
    "0 6 * * MON-FRI",
    "0 6 31 * *",
    "0 6 1 * MON",
    "0 6 1 1 *",
    "0 24 * * *",
    "60 6 * * *",
    "0 0 6 * * *",
    "0 6 * * 8",
    "rubbish",
  ])("%j is of no usual kind", (cron) => expect(timingOf(cron)).toBeNull());

  it("keeps what another kind needs", () => {
    for (const { value } of weekdays) expect(timingOf(cronOf({ ...usualTiming, kind: "weekly", weekday: value }))?.weekday).toBe(value);
  });
});
