import { ActionIcon, Badge, Checkbox, Text, TextInput } from "@mantine/core";
import { useSortable } from "@dnd-kit/sortable";
import { IconArrowDown, IconArrowUp, IconGripVertical, IconPencil } from "@tabler/icons-react";
import { clsx } from "clsx";
import { useState } from "react";
import type { DatasetField } from "../api/dataset-query";
import type { FieldChoice } from "../model/field-selection";
import classes from "./field-picker.module.css";

const typeWords: Record<DatasetField["type"], string> = {
  STRING: "text",
  INTEGER: "number",
  FLOAT: "number",
  DECIMAL: "number",
  BOOLEAN: "yes or no",
  DATE_TIME: "time",
  UUID: "id",
  ENUM: "choice",
  JSON: "JSON",
};

interface FieldRowProps {
  field: DatasetField;
  choice: FieldChoice;
  first: boolean;
  last: boolean;
  /** While a search hides some fields there is no telling where a field would go. */
  movable: boolean;
  onToggle: () => void;
  onMove: (by: -1 | 1) => void;
  onRename: (as: string) => void;
}

/** One field: whether it is written, under which name, and where. */
export function FieldRow({ field, choice, first, last, movable, onToggle, onMove, onRename }: FieldRowProps) {
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } = useSortable({
    id: field.name,
    disabled: !movable,
    data: { label: field.label },
  });
  const [renaming, setRenaming] = useState(false);

  return (
    <li
      ref={setNodeRef}
      className={clsx(classes.row, isDragging && classes.dragged)}
      style={{ transform: transform ? `translate3d(0, ${transform.y}px, 0)` : undefined, transition }}
    >
      <ActionIcon
        ref={setActivatorNodeRef}
        {...attributes}
        {...listeners}
        variant="subtle"
        color="gray"
        className={classes.handle}
        disabled={!movable}
        aria-label={`Reorder ${field.label}`}
        // Escape drops the field where it was; it must not close the window too.
        data-mantine-stop-propagation={isDragging}
      >
        <IconGripVertical size={16} />
      </ActionIcon>
      {renaming ? (
        <RenameInput
          field={field}
          choice={choice}
          onDone={(as) => {
            setRenaming(false);
            if (as !== null) onRename(as);
          }}
        />
      ) : (
        <Checkbox
          className={classes.choice}
          checked={choice.selected}
          onChange={onToggle}
          label={
            <>
              {choice.as || field.label}
              {choice.as && (
                <Text span size="xs" c="dimmed">
                  {` from ${field.label}`}
                </Text>
              )}
            </>
          }
        />
      )}
      {field.sensitive && (
        <Badge variant="default" size="sm" tt="none">
          Hidden: secrets
        </Badge>
      )}
      <Text size="xs" c="dimmed" visibleFrom="xs">
        {typeWords[field.type]}
      </Text>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Rename ${field.label}`}
        disabled={!choice.selected}
        onClick={() => setRenaming(true)}
      >
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Move ${field.label} up`}
        disabled={!movable || first}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={16} />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={`Move ${field.label} down`}
        disabled={!movable || last}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={16} />
      </ActionIcon>
    </li>
  );
}

interface RenameInputProps {
  field: DatasetField;
  choice: FieldChoice;
  /** The new name, empty for the field's own; null when nothing is to change. */
  onDone: (as: string | null) => void;
}

function RenameInput({ field, choice, onDone }: RenameInputProps) {
  const [name, setName] = useState(choice.as || field.name);
  return (
    <TextInput
      className={classes.choice}
      size="xs"
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      aria-label={`Column name of ${field.label}`}
      placeholder={field.name}
      maxLength={200}
      data-mantine-stop-propagation
      ref={focusAndSelect}
      onBlur={() => onDone(name)}
      onKeyDown={(event) => {
        if (event.key === "Enter") {
          event.preventDefault();
          event.stopPropagation();
          onDone(name);
        } else if (event.key === "Escape") onDone(null);
      }}
    />
  );
}

function focusAndSelect(input: HTMLInputElement | null) {
  input?.focus();
  input?.select();
}
