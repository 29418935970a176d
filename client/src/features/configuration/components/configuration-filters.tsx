import { Select, TextInput } from "@mantine/core";
import { FilterPanel } from "@/components/filter-panel";
import { useTyped } from "@/lib/use-typed";
import { activeFilters, sources, type ConfigurationSearch } from "../model/configuration-search";
import { sourceLabels } from "../model/setting-text";

interface ConfigurationFiltersProps {
  search: ConfigurationSearch;
  onChange: (change: Partial<ConfigurationSearch>) => void;
}

export function ConfigurationFilters({ search, onChange }: ConfigurationFiltersProps) {
  const text = useTyped({
    value: search.text ?? "",
    normalize: (typed) => typed.trim(),
    onRest: (value) => onChange({ text: value || undefined }),
  });

  return (
    <FilterPanel
      active={activeFilters(search)}
      cols={{ base: 1, sm: 2, md: 4 }}
      onClear={() => onChange({ text: undefined, source: undefined })}
    >
      <TextInput
        label="Search"
        placeholder="Name or meaning"
        value={text.text}
        onChange={({ currentTarget }) => text.type(currentTarget.value)}
      />
      <Select
        label="Value from"
        placeholder="Anywhere"
        clearable
        data={sources.map((value) => ({ value, label: sourceLabels[value] }))}
        value={search.source ?? null}
        onChange={(value) => onChange({ source: sources.find((known) => known === value) })}
      />
    </FilterPanel>
  );
}
