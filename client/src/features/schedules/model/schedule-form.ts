import type { JsonValue } from "@/gql/graphql";
import type { ExportFormat, ExportRangeInput, ExportRequestInput, MisfirePolicy, RangePreset } from "@/gql/inputs";
import type { ScheduleDraft } from "@/lib/schedule-draft";
import type { SchedulableDataset } from "../api/schedulable-datasets-query";
import type { Schedule } from "../api/schedules-query";
import { cronOf, timingOf, usualTiming } from "./timing";

/** Everything that the editor of a schedule holds. */
export interface ScheduleForm {
  readonly name: string;
  readonly cron: string;
  /** Whether the expression is written by hand, of a usual kind or not. */
  readonly custom: boolean;
  /** IANA name. */
  readonly timeZone: string;
  readonly misfire: MisfirePolicy;
  readonly active: boolean;
  /** E-mail addresses. */
  readonly recipients: readonly string[];
  /** Id of a destination; null: nowhere. */
  readonly destination: string | null;
  /** Null until a dataset is chosen. */
  readonly request: ExportRequestInput | null;
}

/** A new schedule, of a draft where there is one. */
export function newForm(timeZone: string, draft: ScheduleDraft | null): ScheduleForm {
  return {
    name: "",
    cron: cronOf(usualTiming),
    custom: false,
    timeZone,
    misfire: "ONCE",
    active: true,
    recipients: [],
    destination: draft?.destination ?? null,
    request: draft?.request ?? null,
  };
}

/** A schedule as it is. */
export function formOf({ name, cron, timeZone, misfire, active, recipients, destination, request }: Schedule): ScheduleForm {
  return {
    name,
    cron,
    custom: timingOf(cron) === null,
    timeZone,
    misfire,
    active,
    recipients,
    destination: destination?.id ?? null,
    request: requestOf(request),
  };
}

/** A request as the server told it, which takes it back as it gave it. */
export function requestOf(request: JsonValue): ExportRequestInput {
  return request as JsonValue & ExportRequestInput;
}

/** The usual request of a dataset: all its usual fields of the last day, or as near to that as it offers. */
export function requestFor({ name, formats, ranges }: SchedulableDataset, format: ExportFormat, timeZone: string): ExportRequestInput {
  const [range] = ranges;
  return {
    dataset: name,
    format: formats.includes(format) ? format : (formats[0] ?? "CSV"),
    timeZone,
    ...(range && { range: { preset: range } }),
  };
}

/** The request in another format; options and fields that only the former one had are left out. */
export function withFormat(request: ExportRequestInput, format: ExportFormat): ExportRequestInput {
  return { ...request, format, options: undefined, ...(format === "TEXT" && { fields: undefined }) };
}

/** The request with another range; `all` is all time. */
export function withRange(request: ExportRequestInput, preset: RangePreset | "all"): ExportRequestInput {
  return { ...request, range: preset === "all" ? undefined : { preset } };
}

/** Which range a request has: `fixed` is the same days each time. */
export function rangeOf(range: ExportRangeInput | null | undefined): RangePreset | "all" | "fixed" {
  return range?.preset ?? (range?.from || range?.to ? "fixed" : "all");
}

/** What the export window chose beyond dataset, format and range: `12 fields, a filter`; empty: nothing. */
export function choicesText({ fields, where, order, compression, incremental }: ExportRequestInput): string {
  return [
    fields?.length && (fields.length === 1 ? "1 field" : `${fields.length} fields`),
    where && "a filter",
    Array.isArray(order) && order.length > 0 && "an order",
    compression && compression !== "NONE" && compression,
    incremental && "only what is new",
  ]
    .filter(Boolean)
    .join(", ");
}
