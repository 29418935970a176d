import { Group, SegmentedControl, Select } from "@mantine/core";
import { DateRangeInput } from "@/components/date-range-input";
import { TimeZoneSelect } from "@/components/time-zone-select";
import { parseDayRange } from "@/lib/day-range";
import { dateIn } from "@/lib/zoned-time";
import type { Sensor } from "../api/sensors-query";
import { ranges, visibleRange, type SensorSearch } from "../model/sensor-search";

interface SensorControlsProps {
  sensors: readonly Sensor[];
  chosen: Sensor | undefined;
  search: SensorSearch;
  timeZone: string;
  now: number;
  onChange: (change: Partial<SensorSearch>) => void;
}

export function SensorControls({ sensors, chosen, search, timeZone, now, onChange }: SensorControlsProps) {
  const { range = "24h" } = search;

  /** A custom range starts from the days that are visible. */
  function changeRange(value: string) {
    const next = ranges.find((known) => known === value);
    const visible = visibleRange(search, timeZone, now);
    onChange(
      next === "custom"
        ? { range: next, from: dateIn(timeZone, visible.from), to: dateIn(timeZone, visible.to - 1) }
        : { range: next, from: undefined, to: undefined },
    );
  }

  return (
    <Group component="section" aria-label="What to show" align="flex-end" gap="sm" mb="md">
      <Select
        label="Sensor"
        w={{ base: "100%", xs: 240 }}
        allowDeselect={false}
        data={sensors.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen?.id ?? null}
        placeholder="Choose a sensor"
        onChange={(sensor) => sensor && onChange({ sensor })}
      />
      <SegmentedControl
        aria-label="Range"
        w={{ base: "100%", xs: "auto" }}
        data={ranges.map((value) => ({ value, label: value === "custom" ? "Custom" : value }))}
        value={range}
        onChange={changeRange}
      />
      {range === "custom" && (
        <DateRangeInput
          w={{ base: "100%", xs: 260 }}
          clearable={false}
          timeZone={timeZone}
          value={parseDayRange(search.from, search.to)}
          onChange={(days) => days && onChange({ from: days.from, to: days.to })}
        />
      )}
      <TimeZoneSelect w={{ base: "100%", xs: 220 }} value={timeZone} onChange={(tz) => onChange({ tz })} />
    </Group>
  );
}
