import { Checkbox, Group, Input, Text, TextInput } from "@mantine/core";
import {
  closestCenter,
  DndContext,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
  type Announcements,
  type DragEndEvent,
} from "@dnd-kit/core";
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import type { DatasetField } from "../api/dataset-query";
import { matchingFields, type FieldAction, type FieldSelection } from "../model/field-selection";
import { FieldRow } from "./field-row";
import classes from "./field-picker.module.css";

interface FieldPickerProps {
  fields: readonly DatasetField[];
  selection: FieldSelection;
  error: string | undefined;
  dispatch: (action: FieldAction) => void;
}

/** Which fields are written, in which order and under which names. */
export function FieldPicker({ fields, selection, error, dispatch }: FieldPickerProps) {
  const [search, setSearch] = useState("");
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 4 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );

  const byName = new Map(fields.map((field) => [field.name, field]));
  const matches = new Set(matchingFields(fields, search).map(({ name }) => name));
  const searching = search.trim() !== "";
  const visible = selection.filter(({ name }) => matches.has(name));
  const selectedCount = selection.filter(({ selected }) => selected).length;
  const selectedVisible = visible.filter(({ selected }) => selected).length;
  const all = visible.length > 0 && selectedVisible === visible.length;
  const place = (name: unknown) => selection.findIndex((choice) => choice.name === name);
  const label = (id: unknown) => byName.get(String(id))?.label ?? "";

  const announcements: Announcements = {
    onDragStart: ({ active }) => `Picked up ${label(active.id)}, number ${place(active.id) + 1} of ${selection.length}.`,
    onDragOver: ({ active, over }) =>
      over ? `${label(active.id)} is now number ${place(over.id) + 1} of ${selection.length}.` : undefined,
    onDragEnd: ({ active, over }) => `${label(active.id)} dropped${over ? ` as number ${place(over.id) + 1} of ${selection.length}` : ""}.`,
    onDragCancel: ({ active }) => `${label(active.id)} is back where it was.`,
  };

  function onDragEnd({ active, over }: DragEndEvent) {
    if (over && over.id !== active.id) dispatch({ type: "move", name: String(active.id), to: place(over.id) });
  }

  return (
    <Input.Wrapper label="Fields" labelElement="div" error={error} role="group" aria-label="Fields">
      <Group justify="flex-end" mt={-22} mb={6}>
        <Text size="sm" c="dimmed" role="status">
          {selectedCount} of {selection.length} selected
        </Text>
      </Group>
      <TextInput
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        leftSection={<IconSearch size={16} />}
        placeholder="Search fields"
        aria-label="Search fields"
        mb="xs"
      />
      <Checkbox
        my="xs"
        mx={4}
        checked={all}
        indeterminate={selectedVisible > 0 && !all}
        disabled={visible.length === 0}
        onChange={() => dispatch({ type: "select", names: visible.map(({ name }) => name), selected: !all })}
        label={searching ? `Select all ${visible.length} matching` : "Select all"}
      />
      {visible.length === 0 ? (
        <Text size="sm" c="dimmed" py="xs">
          No field matches “{search.trim()}”.
        </Text>
      ) : (
        <DndContext
          sensors={sensors}
          collisionDetection={closestCenter}
          onDragEnd={onDragEnd}
          accessibility={{
            announcements,
            screenReaderInstructions: {
              draggable: "Press space to pick the field up, the arrow keys to move it, space again to drop it, and escape to put it back.",
            },
          }}
        >
          <SortableContext items={visible.map(({ name }) => name)} strategy={verticalListSortingStrategy}>
            <ul className={classes.list} aria-label="Fields in the order of the file's columns">
              {visible.map((choice) => {
                const field = byName.get(choice.name);
                const at = place(choice.name);
                return (
                  field && (
                    <FieldRow
                      key={choice.name}
                      field={field}
                      choice={choice}
                      first={at === 0}
                      last={at === selection.length - 1}
                      movable={!searching}
                      onToggle={() => dispatch({ type: "toggle", name: choice.name })}
                      onMove={(by) => dispatch({ type: "move", name: choice.name, to: at + by })}
                      onRename={(as) => dispatch({ type: "rename", name: choice.name, as })}
                    />
                  )
                );
              })}
            </ul>
          </SortableContext>
        </DndContext>
      )}
    </Input.Wrapper>
  );
}
