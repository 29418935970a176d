import type { JsonValue } from "@/gql/graphql";
import type { Compression, ExportFieldInput, ExportFormat, ReportTemplate } from "@/gql/inputs";
import { isTimeZone } from "@/lib/zoned-time";
import type { Dataset } from "../api/dataset-query";
import { compressions } from "./compression";
import { rangeChoice, type RangeChoice } from "./date-range";
import { defaultCsv, offeredFormat, type CsvChoices, type ExportForm } from "./export-form";
import { selectedFields, selectionOf } from "./field-selection";

/** The settings of the last export of a dataset: a convenience of this browser, no record of what was exported. */
interface LastExport {
  format: ExportFormat;
  range: RangeChoice;
  timeZone: string;
  fields: ExportFieldInput[];
  csv: CsvChoices;
  indentJson: boolean;
  charts: boolean;
  template: ReportTemplate;
  landscape: boolean;
  compression: Compression;
}

const key = (dataset: string) => `graphql-export.last-export.${dataset}`;

export function rememberExport(dataset: string, form: ExportForm): void {
  const last: LastExport = {
    format: form.format,
    range: form.range,
    timeZone: form.timeZone,
    fields: selectedFields(form.fields),
    csv: form.csv,
    indentJson: form.indentJson,
    charts: form.charts,
    template: form.template,
    landscape: form.landscape,
    compression: form.compression,
  };
  localStorage.setItem(key(dataset), JSON.stringify(last));
}

/** The form with the settings of the dataset's last export; the page's filter and order stay. Null when there was none. */
export function lastExportOf(dataset: Dataset, form: ExportForm): ExportForm | null {
  const stored = parse(localStorage.getItem(key(dataset.name)));
  return stored && withSettings(stored, dataset, form);
}

/** The form with everything that a preset's request says, its filter and order too. */
export function formOfRequest(request: JsonValue, dataset: Dataset, form: ExportForm): ExportForm {
  const given = record(request) ?? {};
  const { csv, json, xlsx, pdf } = record(given.options) ?? {};
  const timeZone = typeof given.timeZone === "string" ? given.timeZone : form.timeZone;
  const range = rangeChoice(record(given.range), timeZone);
  return {
    ...withSettings(
      { ...given, range, csv, indentJson: record(json)?.indent, charts: record(pdf ?? xlsx)?.charts, landscape: record(pdf)?.landscape },
      dataset,
      form,
    ),
    where: (given.where ?? undefined) as JsonValue | undefined,
    order: (given.order ?? undefined) as JsonValue | undefined,
    incremental: given.incremental === true,
    encryptSecrets: form.encryptSecrets === null ? null : given.encryptSecrets === true,
    redact: form.redact === null ? null : given.redact !== false,
  };
}

function withSettings(stored: Stored, dataset: Dataset, form: ExportForm): ExportForm {
  const csv = record(stored.csv) ?? {};
  return {
    ...form,
    format: offeredFormat([dataset.formats.find((format) => format === stored.format), form.format], dataset),
    range: dataset.timeField === null ? form.range : (readRange(stored.range, dataset) ?? form.range),
    timeZone: typeof stored.timeZone === "string" && isTimeZone(stored.timeZone) ? stored.timeZone : form.timeZone,
    fields: selectionOf(readFields(stored.fields), dataset.fields),
    csv: {
      delimiter: typeof csv.delimiter === "string" && csv.delimiter.length === 1 ? csv.delimiter : defaultCsv.delimiter,
      header: csv.header !== false,
      byteOrderMark: csv.byteOrderMark === true,
      guardFormulas: csv.guardFormulas !== false,
    },
    indentJson: stored.indentJson === true,
    charts: stored.charts !== false,
    template: dataset.templates.find((template) => template === stored.template) ?? "TABLE",
    landscape: stored.landscape === true,
    compression: compressions.find((compression) => compression === stored.compression) ?? "NONE",
  };
}

type Stored = Record<string, unknown>;

function parse(text: string | null): Stored | null {
  try {
    return record(JSON.parse(text ?? "null"));
  } catch {
    return null;
  }
}

function record(value: unknown): Stored | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Stored) : null;
}

function readFields(value: unknown): ExportFieldInput[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => {
    const { name, as } = record(item) ?? {};
    if (typeof name !== "string") return [];
    return [typeof as === "string" && as ? { name, as } : { name }];
  });
}

const date = /^\d{4}-\d\d-\d\d$/;

function readRange(value: unknown, { ranges }: Dataset): RangeChoice | null {
  const stored = record(value);
  const { from, to } = stored ?? {};
  if (stored?.kind === "all") return { kind: "all" };
  if (stored?.kind === "preset") {
    const preset = ranges.find((range) => range === stored.preset);
    return preset ? { kind: "preset", preset } : null;
  }
  if (stored?.kind === "days" && typeof from === "string" && typeof to === "string" && date.test(from) && date.test(to))
    return { kind: "days", from, to };
  if (stored?.kind === "exact" && isInstant(from) && isInstant(to)) return { kind: "exact", from, to };
  return null;
}

function isInstant(value: unknown): value is string | null {
  return value === null || (typeof value === "string" && !Number.isNaN(Date.parse(value)));
}
