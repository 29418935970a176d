import { Select, TextInput, type ComboboxItem } from "@mantine/core";
import { useTyped } from "@/lib/use-typed";
import { FilterPanel } from "./filter-panel";

interface SearchFiltersProps<Choice extends string> {
  /** What rows are searched for. */
  text: string | undefined;
  /** What of a row is searched. */
  placeholder: string;
  choice: {
    label: string;
    placeholder: string;
    options: (ComboboxItem & { value: Choice })[];
    value: Choice | undefined;
  };
  active: number;
  onText: (text: string | undefined) => void;
  onChoice: (choice: Choice | undefined) => void;
  onClear: () => void;
}

/** The filters of a short list: a text to search for, and one choice. */
export function SearchFilters<Choice extends string>({
  text,
  placeholder,
  choice,
  active,
  onText,
  onChoice,
  onClear,
}: SearchFiltersProps<Choice>) {
  const typed = useTyped({ value: text ?? "", normalize: (typed) => typed.trim(), onRest: (value) => onText(value || undefined) });
  return (
    <FilterPanel active={active} cols={{ base: 1, sm: 2, md: 4 }} onClear={onClear}>
      <TextInput
        label="Search"
        placeholder={placeholder}
        value={typed.text}
        onChange={({ currentTarget }) => typed.type(currentTarget.value)}
      />
      <Select
        label={choice.label}
        placeholder={choice.placeholder}
        clearable
        data={choice.options}
        value={choice.value ?? null}
        onChange={(value) => onChoice(choice.options.find((option) => option.value === value)?.value)}
      />
    </FilterPanel>
  );
}
