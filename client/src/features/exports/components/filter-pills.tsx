import { Input, Pill } from "@mantine/core";
import type { FilterChip } from "../model/filter-chips";

interface FilterPillsProps {
  chips: readonly FilterChip[];
  error: string | undefined;
  onRemove: (chip: FilterChip) => void;
}

/** The conditions that came from the page; each can be taken away. */
export function FilterPills({ chips, error, onRemove }: FilterPillsProps) {
  if (chips.length === 0 && !error) return null;
  return (
    <Input.Wrapper
      label="Filters"
      labelElement="div"
      description="Only rows that meet all of them"
      error={error}
      role="group"
      aria-label="Filters"
    >
      <Pill.Group mt={6}>
        {chips.map((chip) => (
          <Pill
            key={chip.path.join(".")}
            size="md"
            withRemoveButton
            onRemove={() => onRemove(chip)}
            removeButtonProps={{ "aria-label": `Remove filter: ${chip.text}`, "aria-hidden": false, tabIndex: 0 }}
          >
            {chip.text}
          </Pill>
        ))}
      </Pill.Group>
    </Input.Wrapper>
  );
}
