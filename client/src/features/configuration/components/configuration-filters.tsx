import { SearchFilters } from "@/components/search-filters";
import { activeFilters, sources, type ConfigurationSearch } from "../model/configuration-search";
import { sourceLabels } from "../model/setting-text";

interface ConfigurationFiltersProps {
  search: ConfigurationSearch;
  onChange: (change: Partial<ConfigurationSearch>) => void;
}

export function ConfigurationFilters({ search, onChange }: ConfigurationFiltersProps) {
  return (
    <SearchFilters
      text={search.text}
      placeholder="Name or meaning"
      choice={{
        label: "Value from",
        placeholder: "Anywhere",
        options: sources.map((value) => ({ value, label: sourceLabels[value] })),
        value: search.source,
      }}
      active={activeFilters(search)}
      onText={(text) => onChange({ text })}
      onChoice={(source) => onChange({ source })}
      onClear={() => onChange({ text: undefined, source: undefined })}
    />
  );
}
