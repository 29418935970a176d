import "@mantine/dates/styles.css";
import { DatePickerInput } from "@mantine/dates";
import type { RangeChoice } from "../model/date-range";

interface DaysPickerProps {
  value: Extract<RangeChoice, { kind: "days" }>;
  error: string | undefined;
  onChange: (value: RangeChoice) => void;
}

/** A calendar for the first and the last day, both included. */
export function DaysPicker({ value, error, onChange }: DaysPickerProps) {
  return (
    <DatePickerInput
      type="range"
      aria-label="First and last day"
      placeholder="First day – last day"
      valueFormat="D MMM YYYY"
      value={[value.from, value.to]}
      onChange={([from, to]) => onChange({ kind: "days", from, to })}
      allowSingleDateInRange
      error={error}
      popoverProps={{ withinPortal: true }}
    />
  );
}
