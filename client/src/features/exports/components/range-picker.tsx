import { Select, Stack } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { RangePreset } from "@/gql/inputs";
import { rangeLabels } from "@/lib/range-labels";
import { exactRangeText, type RangeChoice } from "../model/date-range";

const DaysPicker = lazy(async () => ({ default: (await import("./days-picker")).DaysPicker }));

interface RangePickerProps {
  presets: readonly RangePreset[];
  value: RangeChoice;
  timeZone: string;
  error: string | undefined;
  onChange: (value: RangeChoice) => void;
}

/** Presets, whole days, the page's exact instants where it gave some, or all time. */
export function RangePicker({ presets, value, timeZone, error, onChange }: RangePickerProps) {
  const options = [
    ...presets.map((preset) => ({ value: preset as string, label: rangeLabels[preset] })),
    { value: "all", label: "All time" },
    { value: "days", label: "Choose days…" },
    ...(value.kind === "exact" ? [{ value: "exact", label: exactRangeText(value.from, value.to, timeZone) }] : []),
  ];

  function choose(option: string | null) {
    const preset = presets.find((name) => name === option);
    if (preset) onChange({ kind: "preset", preset });
    else if (option === "all") onChange({ kind: "all" });
    else if (option === "days") onChange({ kind: "days", from: null, to: null });
  }

  return (
    <Stack gap="xs">
      <Select
        label="Date range"
        data={options}
        value={value.kind === "preset" ? value.preset : value.kind}
        onChange={choose}
        allowDeselect={false}
        error={value.kind === "days" ? undefined : error}
        comboboxProps={{ withinPortal: true }}
      />
      {value.kind === "days" && (
        <Suspense fallback={null}>
          <DaysPicker value={value} error={error} onChange={onChange} />
        </Suspense>
      )}
    </Stack>
  );
}
