import type { ExportRangeInput, RangePreset } from "@/gql/inputs";
import { addDays, dateIn, daysToRange, startOfDay } from "@/lib/zoned-time";

/** Which time a person wants: counted back from now, whole calendar days (both included), or exact half-open instants. */
export type RangeChoice =
  | { kind: "all" }
  | { kind: "preset"; preset: RangePreset }
  | { kind: "days"; from: string | null; to: string | null }
  | { kind: "exact"; from: string | null; to: string | null };

/** The choice that a page's range stands for: whole days where it begins and ends at midnight in the zone. */
export function rangeChoice(range: ExportRangeInput | null | undefined, timeZone: string): RangeChoice {
  if (range?.preset) return { kind: "preset", preset: range.preset };
  const { from = null, to = null } = range ?? {};
  if (from === null && to === null) return { kind: "all" };
  if (from !== null && to !== null) {
    const first = dateIn(timeZone, Date.parse(from));
    const last = addDays(dateIn(timeZone, Date.parse(to)), -1);
    if (startOfDay(first, timeZone).getTime() === Date.parse(from) && startOfDay(addDays(last, 1), timeZone).getTime() === Date.parse(to))
      return { kind: "days", from: first, to: last };
  }
  return { kind: "exact", from, to };
}

/** The range as a request names it: half-open, days cut in the zone in which times are written. */
export function rangeInput(choice: RangeChoice, timeZone: string): ExportRangeInput | undefined {
  switch (choice.kind) {
    case "all":
      return undefined;
    case "preset":
      return { preset: choice.preset };
    case "days":
      return choice.from && choice.to ? daysToRange(choice.from, choice.to, timeZone) : undefined;
    case "exact":
      return { ...(choice.from && { from: choice.from }), ...(choice.to && { to: choice.to }) };
  }
}

/** What is wrong with the choice, in words; null when it can be asked for. */
export function rangeFault(choice: RangeChoice): string | null {
  if (choice.kind !== "days") return null;
  if (!choice.from) return "Choose the first and the last day";
  if (!choice.to) return "Choose the last day";
  return choice.to < choice.from ? "The last day is before the first" : null;
}

/** "15 Nov 2026, 08:00 – now": an exact range as the zone's clocks show it. */
export function exactRangeText(from: string | null, to: string | null, timeZone: string): string {
  const format = new Intl.DateTimeFormat("en-GB", { dateStyle: "medium", timeStyle: "short", timeZone });
  const text = (instant: string | null, open: string) => (instant ? format.format(new Date(instant)) : open);
  return `${text(from, "the beginning")} – ${text(to, "now")}`;
}
