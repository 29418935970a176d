import { addDays, dateIn, startOfDay } from "./zoned-time";

const hour = 3_600_000;
const day = 24 * hour;

/** Labels for a time axis that spans so many milliseconds: clock times for days, dates for months. */
export function tickFormat(span: number, timeZone: string): (time: number) => string {
  const options: Intl.DateTimeFormatOptions =
    span <= 2 * day
      ? { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }
      : span <= 100 * day
        ? { day: "2-digit", month: "short" }
        : { month: "short", year: "numeric" };
  const format = new Intl.DateTimeFormat("en-GB", { ...options, timeZone });
  return (time) => format.format(time);
}

/** Round moments within the range, about a dozen: hours counted from the zone's midnight, its days, or its firsts of the month. */
export function timeTicks({ from, to }: { from: number; to: number }, timeZone: string): number[] {
  const span = to - from;
  const start = dateIn(timeZone, from);
  const ticks =
    span <= 2 * day
      ? hourTicks(start, to, timeZone, Math.max(1, Math.ceil(span / hour / 12)) * hour)
      : span <= 100 * day
        ? dayTicks(start, to, timeZone, Math.ceil(span / day / 12))
        : monthTicks(start, to, timeZone, Math.ceil(span / (30 * day) / 12));
  return ticks.filter((tick) => tick >= from && tick <= to);
}

function hourTicks(start: string, to: number, timeZone: string, step: number): number[] {
  const ticks: number[] = [];
  for (let date = start; startOfDay(date, timeZone).getTime() <= to; date = addDays(date, 1)) {
    const next = startOfDay(addDays(date, 1), timeZone).getTime();
    for (let tick = startOfDay(date, timeZone).getTime(); tick < next && tick <= to; tick += step) ticks.push(tick);
  }
  return ticks;
}

function dayTicks(start: string, to: number, timeZone: string, step: number): number[] {
  const ticks: number[] = [];
  for (let date = start; startOfDay(date, timeZone).getTime() <= to; date = addDays(date, step)) {
    ticks.push(startOfDay(date, timeZone).getTime());
  }
  return ticks;
}

function monthTicks(start: string, to: number, timeZone: string, step: number): number[] {
  const ticks: number[] = [];
  const month = new Date(`${start.slice(0, 7)}-01T00:00:00Z`);
  for (;;) {
    const tick = startOfDay(month.toISOString().slice(0, 10), timeZone).getTime();
    if (tick > to) return ticks;
    ticks.push(tick);
    month.setUTCMonth(month.getUTCMonth() + step);
  }
}
