import type { ExportFieldInput } from "@/gql/inputs";
import type { DatasetField } from "../api/dataset-query";

/** One field of the dataset at its place in the list; only chosen ones are written, in this order. */
export interface FieldChoice {
  readonly name: string;
  readonly selected: boolean;
  /** The column's name in the file where it differs from the field's; empty where it does not. */
  readonly as: string;
}

export type FieldSelection = readonly FieldChoice[];

export type FieldAction =
  | { type: "toggle"; name: string }
  | { type: "select"; names: readonly string[]; selected: boolean }
  | { type: "move"; name: string; to: number }
  | { type: "rename"; name: string; as: string }
  | { type: "replace"; fields: FieldSelection };

export function reduceFields(fields: FieldSelection, action: FieldAction): FieldSelection {
  switch (action.type) {
    case "toggle":
      return fields.map((field) => (field.name === action.name ? { ...field, selected: !field.selected } : field));
    case "select": {
      const names = new Set(action.names);
      return fields.map((field) => (names.has(field.name) ? { ...field, selected: action.selected } : field));
    }
    case "move": {
      const moved = fields.find(({ name }) => name === action.name);
      if (!moved) return fields;
      const others = fields.filter((field) => field !== moved);
      const to = Math.min(others.length, Math.max(0, action.to));
      return others.toSpliced(to, 0, moved);
    }
    case "rename":
      return fields.map((field) =>
        field.name === action.name ? { ...field, as: action.as.trim() === field.name ? "" : action.as.trim() } : field,
      );
    case "replace":
      return action.fields;
  }
}

/** The dataset's own choice and order. */
export function defaultSelection(fields: readonly DatasetField[]): FieldSelection {
  return fields.map(({ name, selectedByDefault }) => ({ name, selected: selectedByDefault, as: "" }));
}

/**
 * A wanted choice, in its order, followed by the dataset's other fields unselected. Fields that the dataset no longer
 * has are left out; where none is left, the dataset's own choice stands.
 */
export function selectionOf(wanted: readonly ExportFieldInput[] | undefined, fields: readonly DatasetField[]): FieldSelection {
  const known = new Set(fields.map(({ name }) => name));
  const chosen = new Map((wanted ?? []).filter(({ name }) => known.has(name)).map((field) => [field.name, field]));
  if (chosen.size === 0) return defaultSelection(fields);
  return [
    ...[...chosen.values()].map(({ name, as }) => ({ name, selected: true, as: as ?? "" })),
    ...fields.filter(({ name }) => !chosen.has(name)).map(({ name }) => ({ name, selected: false, as: "" })),
  ];
}

/** The fields to write, as a request names them. */
export function selectedFields(fields: FieldSelection): ExportFieldInput[] {
  return fields.filter(({ selected }) => selected).map(({ name, as }) => (as ? { name, as } : { name }));
}

/** The fields whose label or name holds every word of the search. */
export function matchingFields(fields: readonly DatasetField[], search: string): DatasetField[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return fields.filter(({ name, label }) => words.every((word) => `${label} ${name}`.toLowerCase().includes(word)));
}

/** What is wrong with the choice, in words; null when it can be written. */
export function selectionFault(fields: FieldSelection): string | null {
  const columns = selectedFields(fields).map(({ name, as }) => as ?? name);
  if (columns.length === 0) return "Select at least one field";
  const twice = columns.find((column, at) => columns.indexOf(column) !== at);
  return twice === undefined ? null : `Two columns are called “${twice}”. Rename one of them.`;
}
