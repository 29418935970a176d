const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const upToThree = new Intl.NumberFormat("en-US", { maximumFractionDigits: 3 });
const timeFormats = new Map<string, Intl.DateTimeFormat>();

/** 60000 as `60,000`. */
export function formatCount(value: number): string {
  return whole.format(value);
}

/** `1 event`, `60,000 events`. */
export function formatCounted(value: number, one: string, many = `${one}s`): string {
  return `${formatCount(value)} ${value === 1 ? one : many}`;
}

/** `log entries` as `Log entries`. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A measured value with at most three decimals. */
export function formatValue(value: number): string {
  return upToThree.format(value);
}

/** The day of an instant in `timeZone`: `15 Dec 2025`. */
export function formatDate(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { timeZone, day: "2-digit", month: "short", year: "numeric" }).format(new Date(instant));
}

/** An instant as a clock in `timeZone` shows it: `15 Dec 2025, 10:30:00`. */
export function formatTime(instant: string | number | Date, timeZone: string): string {
  let format = timeFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-GB", {
      timeZone,
      day: "2-digit",
      month: "short",
      year: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    });
    timeFormats.set(timeZone, format);
  }
  return format.format(new Date(instant));
}
