export type TimingKind = "hourly" | "daily" | "weekly" | "monthly";

/** A cron expression of one of the usual kinds; what a kind does not need is kept for the others. */
export interface Timing {
  readonly kind: TimingKind;
  /** `HH:MM`; hourly, only its minute counts. */
  readonly time: string;
  /** `MON` to `SUN`. */
  readonly weekday: string;
  /** `1` to `28`, or `L`, the last day of the month. */
  readonly date: string;
}

export const usualTiming: Timing = { kind: "daily", time: "06:00", weekday: "MON", date: "1" };

export const weekdays: readonly { value: string; label: string }[] = [
  { value: "MON", label: "Monday" },
  { value: "TUE", label: "Tuesday" },
  { value: "WED", label: "Wednesday" },
  { value: "THU", label: "Thursday" },
  { value: "FRI", label: "Friday" },
  { value: "SAT", label: "Saturday" },
  { value: "SUN", label: "Sunday" },
];

/** Days that every month has. */
export const dates: readonly { value: string; label: string }[] = [
  ...Array.from({ length: 28 }, (_, at) => ({ value: String(at + 1), label: String(at + 1) })),
  { value: "L", label: "The last day" },
];

const words: Record<string, string> = { "@hourly": "0 * * * *", "@daily": "0 0 * * *", "@weekly": "0 0 * * SUN", "@monthly": "0 0 1 * *" };

/** The expression of a timing. */
export function cronOf({ kind, time, weekday, date }: Timing): string {
  const [hour = 0, minute = 0] = time.split(":").map(Number);
  switch (kind) {
    case "hourly":
      return `${minute} * * * *`;
    case "daily":
      return `${minute} ${hour} * * *`;
    case "weekly":
      return `${minute} ${hour} * * ${weekday}`;
    case "monthly":
      return `${minute} ${hour} ${date} * *`;
  }
}

/** The timing that an expression stands for; null for one of no usual kind. */
export function timingOf(cron: string): Timing | null {
  const text = cron.trim().toUpperCase();
  const [minute = "", hour = "", date = "", month = "", day = "", ...more] = (words[text.toLowerCase()] ?? text).split(/\s+/);
  if (!isWithin(minute, 59) || month !== "*" || more.length > 0) return null;
  const weekday = weekdays.find(({ value }, at) => day === value || (isWithin(day, 7) && Number(day) % 7 === (at + 1) % 7))?.value;
  const known = dates.some(({ value }) => value === date);
  const kind =
    hour === "*"
      ? date === "*" && day === "*" && "hourly"
      : isWithin(hour, 23) && (date === "*" ? (day === "*" ? "daily" : weekday && "weekly") : known && day === "*" && "monthly");
  if (!kind) return null;
  return {
    kind,
    time: `${(kind === "hourly" ? "00" : hour).padStart(2, "0")}:${minute.padStart(2, "0")}`,
    weekday: weekday ?? usualTiming.weekday,
    date: known ? date : usualTiming.date,
  };
}

function isWithin(text: string, most: number): boolean {
  return /^\d{1,2}$/.test(text) && Number(text) <= most;
}
