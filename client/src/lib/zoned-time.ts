const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  let found = formatters.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat("en-US", {
      timeZone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formatters.set(timeZone, found);
  }
  return found;
}

/** What a clock on the wall of `timeZone` shows at `instant`, as if that were UTC, in milliseconds. */
function wallClock(instant: number, timeZone: string): number {
  const part: Record<string, string> = {};
  for (const { type, value } of formatter(timeZone).formatToParts(instant)) part[type] = value;
  return Date.UTC(Number(part.year), Number(part.month) - 1, Number(part.day), Number(part.hour), Number(part.minute), Number(part.second));
}

const hour = 3_600_000;
const day = 24 * hour;

/** The calendar day, `YYYY-MM-DD`, that `timeZone` has at `instant`. */
export function dateIn(timeZone: string, instant: Date | number): string {
  return new Date(wallClock(Math.floor(Number(instant) / 1000) * 1000, timeZone)).toISOString().slice(0, 10);
}

/**
 * The first instant of a calendar day (`YYYY-MM-DD`) in a time zone. Where daylight saving skips midnight that is the
 * first moment that exists; where midnight comes twice it is the earlier one.
 */
export function startOfDay(date: string, timeZone: string): Date {
  const midnight = Date.parse(`${date}T00:00:00Z`);
  const offsets = [-day, -hour * 3, 0, hour * 3, day].map((shift) => wallClock(midnight + shift, timeZone) - (midnight + shift));
  const candidates = offsets.map((offset) => midnight - offset).toSorted((a, b) => a - b);
  const first = candidates.find((candidate) => wallClock(candidate, timeZone) >= midnight);
  return new Date(first ?? midnight);
}

/** The calendar day after (or, with a negative count, before) a `YYYY-MM-DD`. */
export function addDays(date: string, count: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + count * day).toISOString().slice(0, 10);
}

/** The half-open range of instants that covers the calendar days `from` to `to`, both included, in a time zone. */
export function daysToRange(from: string, to: string, timeZone: string): { from: string; to: string } {
  return { from: startOfDay(from, timeZone).toISOString(), to: startOfDay(addDays(to, 1), timeZone).toISOString() };
}

/** The zone of this browser, an IANA name. */
export function browserTimeZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** Whether the browser knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(formatter(name));
  } catch {
    return false;
  }
}
