import { Select, TextInput } from "@mantine/core";
import { DateRangeInput } from "@/components/date-range-input";
import { FilterPanel } from "@/components/filter-panel";
import { parseDayRange } from "@/lib/day-range";
import { useTyped } from "@/lib/use-typed";
import { levelLabels, levels } from "../model/log-level";
import { activeFilters, type LogSearch } from "../model/log-search";

interface LogFiltersProps {
  search: LogSearch;
  timeZone: string;
  onChange: (change: Partial<LogSearch>) => void;
}

const none: Partial<LogSearch> = {
  level: undefined,
  component: undefined,
  from: undefined,
  to: undefined,
  text: undefined,
  request: undefined,
};

export function LogFilters({ search, timeZone, onChange }: LogFiltersProps) {
  const component = useTyped({
    value: search.component ?? "",
    normalize: (text) => text.trim(),
    onRest: (value) => onChange({ component: value || undefined }),
  });
  const text = useTyped({
    value: search.text ?? "",
    normalize: (typed) => typed,
    onRest: (value) => onChange({ text: value || undefined }),
  });

  return (
    <FilterPanel active={activeFilters(search)} cols={{ base: 2, md: 4 }} onClear={() => onChange(none)}>
      <Select
        label="Level at least"
        placeholder="Any"
        clearable
        data={levels.map((value) => ({ value, label: levelLabels[value] }))}
        value={search.level ?? null}
        onChange={(value) => onChange({ level: levels.find((known) => known === value) })}
      />
      <TextInput
        label="Component contains"
        placeholder="Any"
        value={component.text}
        onChange={({ currentTarget }) => component.type(currentTarget.value)}
      />
      <DateRangeInput
        value={parseDayRange(search.from, search.to)}
        timeZone={timeZone}
        onChange={(days) => onChange({ from: days?.from, to: days?.to })}
      />
      <TextInput
        label="Message contains"
        placeholder="Any"
        value={text.text}
        onChange={({ currentTarget }) => text.type(currentTarget.value)}
      />
    </FilterPanel>
  );
}
