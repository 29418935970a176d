import { SearchFilters } from "@/components/search-filters";
import { activeFilters, roleLabels, roles, type UsersSearch } from "../model/users-search";

interface UsersFiltersProps {
  search: UsersSearch;
  onChange: (change: Partial<UsersSearch>) => void;
}

export function UsersFilters({ search, onChange }: UsersFiltersProps) {
  return (
    <SearchFilters
      text={search.text}
      placeholder="Name or e-mail"
      choice={{
        label: "Role",
        placeholder: "Any",
        options: roles.map((value) => ({ value, label: roleLabels[value] })),
        value: search.role,
      }}
      active={activeFilters(search)}
      onText={(text) => onChange({ text })}
      onChoice={(role) => onChange({ role })}
      onClear={() => onChange({ text: undefined, role: undefined })}
    />
  );
}
