import { Select, TextInput } from "@mantine/core";
import { FilterPanel } from "@/components/filter-panel";
import { useTyped } from "@/lib/use-typed";
import { activeFilters, countryCode, protocols, statuses, type ProxySearch } from "../model/proxy-search";
import { statusLabels } from "../model/proxy-status";

interface ProxyFiltersProps {
  search: ProxySearch;
  onChange: (change: Partial<ProxySearch>) => void;
}

const none: Partial<ProxySearch> = { host: undefined, protocol: undefined, status: undefined, country: undefined };

export function ProxyFilters({ search, onChange }: ProxyFiltersProps) {
  const host = useTyped({
    value: search.host ?? "",
    normalize: (text) => text.trim(),
    onRest: (value) => onChange({ host: value || undefined }),
  });
  const country = useTyped({
    value: search.country ?? "",
    normalize: (text) => countryCode(text) ?? "",
    onRest: (value) => onChange({ country: value || undefined }),
  });

  return (
    <FilterPanel active={activeFilters(search)} cols={{ base: 2, md: 4 }} onClear={() => onChange(none)}>
      <Select
        label="Protocol"
        placeholder="Any"
        clearable
        data={[...protocols]}
        value={search.protocol ?? null}
        onChange={(value) => onChange({ protocol: protocols.find((known) => known === value) })}
      />
      <Select
        label="Status"
        placeholder="Any"
        clearable
        data={statuses.map((value) => ({ value, label: statusLabels[value] }))}
        value={search.status ?? null}
        onChange={(value) => onChange({ status: statuses.find((known) => known === value) })}
      />
      <TextInput
        label="Country code"
        placeholder="Any, such as AT"
        maxLength={2}
        value={country.text}
        onChange={({ currentTarget }) => country.type(currentTarget.value)}
      />
      <TextInput
        label="Host contains"
        placeholder="Any"
        value={host.text}
        onChange={({ currentTarget }) => host.type(currentTarget.value)}
      />
    </FilterPanel>
  );
}
