import "@mantine/dates/styles.css";
import { DatePickerInput, type DatePickerInputProps } from "@mantine/dates";
import { useId, useState } from "react";
import type { DayRange } from "@/lib/day-range";
import { addDays, dateIn } from "@/lib/zoned-time";
import classes from "./date-range-input.module.css";

interface DateRangeInputProps extends Omit<DatePickerInputProps<"range">, "type" | "value" | "onChange" | "presets"> {
  value: DayRange | undefined;
  onChange: (range: DayRange | undefined) => void;
  /** The zone whose today the suggestions count back from. */
  timeZone: string;
}

/** A range of calendar days, both included. Reports a change when both ends are chosen or the range is cleared. */
export function DateRangeInput({ value, onChange, timeZone, ...props }: DateRangeInputProps) {
  const [firstDay, setFirstDay] = useState<string | null>(null);
  // The calendar, a dialog, takes its name from the element with this id.
  const popover = useId();
  const [now] = useState(Date.now);
  const today = dateIn(timeZone, now);
  const last = (days: number): [string, string] => [addDays(today, 1 - days), today];

  return (
    <DatePickerInput
      label="Date range"
      placeholder="All time"
      valueFormat="DD MMM YYYY"
      allowSingleDateInRange
      clearable
      classNames={{ datePickerRoot: classes.picker, presetsList: classes.presets }}
      {...props}
      id={popover}
      popoverProps={{ id: popover }}
      type="range"
      presets={[
        { label: "Today", value: last(1) },
        { label: "Last 7 days", value: last(7) },
        { label: "Last 30 days", value: last(30) },
        { label: "Last 12 months", value: last(365) },
      ]}
      value={firstDay ? [firstDay, null] : [value?.from ?? null, value?.to ?? null]}
      onChange={([from, to]) => {
        setFirstDay(from && !to ? from : null);
        if (from && to) onChange({ from, to });
        if (!from && !to) onChange(undefined);
      }}
      onDropdownClose={() => setFirstDay(null)}
    />
  );
}
