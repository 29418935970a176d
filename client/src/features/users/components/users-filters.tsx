import { Select, TextInput } from "@mantine/core";
import { FilterPanel } from "@/components/filter-panel";
import { useTyped } from "@/lib/use-typed";
import { activeFilters, roleLabels, roles, type UsersSearch } from "../model/users-search";

interface UsersFiltersProps {
  search: UsersSearch;
  onChange: (change: Partial<UsersSearch>) => void;
}

export function UsersFilters({ search, onChange }: UsersFiltersProps) {
  const text = useTyped({
    value: search.text ?? "",
    normalize: (typed) => typed.trim(),
    onRest: (value) => onChange({ text: value || undefined }),
  });

  return (
    <FilterPanel
      active={activeFilters(search)}
      cols={{ base: 1, sm: 2, md: 4 }}
      onClear={() => onChange({ text: undefined, role: undefined })}
    >
      <TextInput
        label="Search"
        placeholder="Name or e-mail"
        value={text.text}
        onChange={({ currentTarget }) => text.type(currentTarget.value)}
      />
      <Select
        label="Role"
        placeholder="Any"
        clearable
        data={roles.map((value) => ({ value, label: roleLabels[value] }))}
        value={search.role ?? null}
        onChange={(value) => onChange({ role: roles.find((known) => known === value) })}
      />
    </FilterPanel>
  );
}
