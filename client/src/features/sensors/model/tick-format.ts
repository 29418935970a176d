const day = 86_400_000;

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
