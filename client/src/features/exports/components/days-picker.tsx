import { DateRangeInput } from "@/components/date-range-input";
import type { RangeChoice } from "../model/date-range";

interface DaysPickerProps {
  value: Extract<RangeChoice, { kind: "days" }>;
  timeZone: string;
  error: string | undefined;
  onChange: (value: RangeChoice) => void;
}

/** A calendar for the first and the last day, both included. */
export function DaysPicker({ value: { from, to }, timeZone, error, onChange }: DaysPickerProps) {
  return (
    <DateRangeInput
      label="First and last day"
      placeholder="Choose two days"
      value={from && to ? { from, to } : undefined}
      onChange={(days) => onChange({ kind: "days", from: days?.from ?? null, to: days?.to ?? null })}
      timeZone={timeZone}
      clearable={false}
      error={error}
    />
  );
}
