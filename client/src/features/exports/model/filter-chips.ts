import type { JsonValue } from "@/gql/graphql";
import type { DatasetField } from "../api/dataset-query";

/** One condition of a page's filter, in words, and where it stands. */
export interface FilterChip {
  /** Keys and indices from the filter's root to the condition. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

const operators: Record<string, string> = {
  eq: "is",
  neq: "is not",
  in: "is",
  nin: "is not",
  contains: "contains",
  ncontains: "does not contain",
  startsWith: "starts with",
  nstartsWith: "does not start with",
  endsWith: "ends with",
  nendsWith: "does not end with",
  gt: "is more than",
  ngt: "is at most",
  gte: "is at least",
  ngte: "is less than",
  lt: "is less than",
  nlt: "is at least",
  lte: "is at most",
  nlte: "is more than",
};

type JsonObject = { [key: string]: JsonValue };

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every condition of a filter that all rows must meet; a choice between several (`or`) is one condition. */
export function filterChips(where: JsonValue | undefined, fields: readonly DatasetField[]): FilterChip[] {
  return isObject(where) ? conditions(where, [], [], fields) : [];
}

function conditions(
  filter: JsonObject,
  path: readonly (string | number)[],
  names: readonly string[],
  fields: readonly DatasetField[],
): FilterChip[] {
  return Object.entries(filter).flatMap(([key, value]) => {
    const here = [...path, key];
    if (key === "and" && Array.isArray(value))
      return value.flatMap((part, at) => (isObject(part) ? conditions(part, [...here, at], names, fields) : []));
    if (key === "or" && Array.isArray(value)) {
      const sides = value.map((part) =>
        isObject(part)
          ? conditions(part, [], names, fields)
              .map(({ text }) => text)
              .join(" and ")
          : "",
      );
      return [{ path: here, text: sides.join(" or ") }];
    }
    if (key in operators) return [{ path: here, text: `${fieldText(names, fields)} ${operators[key]} ${valueText(value)}` }];
    return isObject(value) ? conditions(value, here, [...names, key], fields) : [];
  });
}

/** Filters name `cameraId` what the dataset calls `camera_id`. */
function fieldText(names: readonly string[], fields: readonly DatasetField[]): string {
  const words = names.map((name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)).join("_");
  return fields.find(({ name }) => name === words)?.label ?? words.replaceAll("_", " ");
}

function valueText(value: JsonValue): string {
  if (value === null) return "empty";
  if (Array.isArray(value)) return value.map((item) => valueText(item)).join(" or ");
  return isObject(value) ? JSON.stringify(value) : String(value);
}

/** The filter without one condition, and without what that leaves empty; undefined when nothing is left. */
export function withoutCondition(where: JsonValue | undefined, path: readonly (string | number)[]): JsonValue | undefined {
  const [key, ...rest] = path;
  if (key === undefined || where === undefined) return undefined;
  if (Array.isArray(where) && typeof key === "number") {
    const inner = withoutCondition(where[key], rest);
    const kept = inner === undefined ? where.toSpliced(key, 1) : where.with(key, inner);
    return kept.length > 0 ? kept : undefined;
  }
  if (!isObject(where)) return where;
  const { [key]: removed, ...others } = where;
  const inner = withoutCondition(removed, rest);
  const kept = inner === undefined ? others : { ...where, [key]: inner };
  return Object.keys(kept).length > 0 ? kept : undefined;
}
