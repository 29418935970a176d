import { NumberInput, Select, TextInput } from "@mantine/core";
import { CameraSelect } from "@/components/camera-select";
import { DateRangeInput } from "@/components/date-range-input";
import { FilterPanel } from "@/components/filter-panel";
import { TimeZoneSelect } from "@/components/time-zone-select";
import { parseDayRange } from "@/lib/day-range";
import { useTyped } from "@/lib/use-typed";
import { algorithmLabel } from "../model/algorithm-label";
import { activeFilters, algorithms, type MotionSearch } from "../model/motion-search";
import classes from "./motion-filters.module.css";

interface MotionFiltersProps {
  search: MotionSearch;
  timeZone: string;
  onChange: (change: Partial<MotionSearch>) => void;
}

const none: Partial<MotionSearch> = {
  camera: undefined,
  from: undefined,
  to: undefined,
  algorithm: undefined,
  confidence: undefined,
  zone: undefined,
};

export function MotionFilters({ search, timeZone, onChange }: MotionFiltersProps) {
  const zone = useTyped({
    value: search.zone ?? "",
    normalize: (text) => text.trim(),
    onRest: (value) => onChange({ zone: value || undefined }),
  });
  const confidence = useTyped({
    value: String(search.confidence ?? ""),
    normalize: (text) => (Number(text) > 0 ? String(Number(text)) : ""),
    onRest: (value) => onChange({ confidence: value ? Number(value) : undefined }),
  });

  return (
    <FilterPanel active={activeFilters(search)} cols={{ base: 2, md: 3, xl: 6 }} onClear={() => onChange(none)}>
      <CameraSelect className={classes.wide} value={search.camera} onChange={(camera) => onChange({ camera })} />
      <DateRangeInput
        className={classes.wide}
        value={parseDayRange(search.from, search.to)}
        timeZone={timeZone}
        onChange={(days) => onChange({ from: days?.from, to: days?.to })}
      />
      <Select
        label="Algorithm"
        placeholder="Any"
        clearable
        data={algorithms.map((value) => ({ value, label: algorithmLabel[value] }))}
        value={search.algorithm ?? null}
        onChange={(value) => onChange({ algorithm: algorithms.find((known) => known === value) })}
      />
      <NumberInput
        label="Minimum confidence"
        placeholder="Any"
        min={0}
        max={1}
        step={0.05}
        decimalScale={3}
        hideControls
        value={confidence.text}
        onChange={(value) => confidence.type(String(value))}
      />
      <TextInput
        label="Zone contains"
        placeholder="Any"
        value={zone.text}
        onChange={({ currentTarget }) => zone.type(currentTarget.value)}
      />
      <TimeZoneSelect value={timeZone} onChange={(tz) => onChange({ tz })} />
    </FilterPanel>
  );
}
