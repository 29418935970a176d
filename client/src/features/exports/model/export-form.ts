import type { JsonValue } from "@/gql/graphql";
import type { Compression, ExportFormat, ExportRequestInput, ReportTemplate } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import type { Dataset } from "../api/dataset-query";
import { rangeChoice, rangeFault, rangeInput, type RangeChoice } from "./date-range";
import { selectedFields, selectionFault, selectionOf, type FieldSelection } from "./field-selection";
import { withExtension } from "./file-name";

/** The choices for CSV files that a person can see; the server's defaults hold for the rest. */
export interface CsvChoices {
  readonly delimiter: string;
  readonly header: boolean;
  readonly byteOrderMark: boolean;
  readonly guardFormulas: boolean;
}

/** Everything that the export modal holds. */
export interface ExportForm {
  readonly format: ExportFormat;
  readonly range: RangeChoice;
  /** IANA name. */
  readonly timeZone: string;
  readonly fields: FieldSelection;
  readonly where: JsonValue | undefined;
  readonly order: JsonValue | undefined;
  readonly csv: CsvChoices;
  readonly indentJson: boolean;
  /** Whether a workbook or document gets a chart, where its rows make one. */
  readonly charts: boolean;
  /** The layout of a document. */
  readonly template: ReportTemplate;
  /** Whether the pages of a document are wider than tall. */
  readonly landscape: boolean;
  readonly compression: Compression;
  /** Whether only rows are wanted that came since the last delivered export of the same request. */
  readonly incremental: boolean;
  /** Whether sensitive values are left out; null where the person has no choice, or nothing is sensitive. */
  readonly redact: boolean | null;
  /** Whether secrets come along, encrypted with a passphrase; null where the data has none. */
  readonly encryptSecrets: boolean | null;
  /** Id of where the file is sent besides the server's own storage; null: nowhere. */
  readonly destination: string | null;
  /** Why the data is wanted, as typed. */
  readonly reason: string;
  /** As typed; empty: the server names the file. */
  readonly fileName: string;
}

export const defaultCsv: CsvChoices = { delimiter: ",", header: true, byteOrderMark: false, guardFormulas: true };

export interface FormDefaults {
  timeZone: string;
  format: ExportFormat;
  isAdministrator: boolean;
}

/** The modal as a page opens it: the page's filter, range, zone and visible columns. */
export function formFromDraft(draft: ExportDraft, dataset: Dataset, defaults: FormDefaults): ExportForm {
  const timeZone = draft.timeZone ?? defaults.timeZone;
  return {
    format: offeredFormat([draft.format, defaults.format], dataset),
    range: dataset.timeField === null ? { kind: "all" } : rangeChoice(draft.range, timeZone),
    timeZone,
    fields: selectionOf(
      draft.fields?.map((name) => ({ name })),
      dataset.fields,
    ),
    where: draft.where,
    order: draft.order,
    csv: defaultCsv,
    indentJson: false,
    charts: true,
    template: "TABLE",
    landscape: false,
    compression: "NONE",
    incremental: false,
    redact: defaults.isAdministrator && dataset.fields.some(({ sensitive }) => sensitive) ? true : null,
    encryptSecrets: dataset.hasSecrets ? false : null,
    destination: null,
    reason: "",
    fileName: "",
  };
}

/** The first wish that the dataset can be written as. */
export function offeredFormat(wishes: readonly (ExportFormat | undefined)[], { formats }: Pick<Dataset, "formats">): ExportFormat {
  return wishes.find((wish) => wish !== undefined && formats.includes(wish)) ?? formats[0] ?? "CSV";
}

/** Whether a file holds the fields that a person chose: lines of plain text are the dataset's own, and so are layouts other than the table. */
export function choosesFields({ format, template }: Pick<ExportForm, "format" | "template">): boolean {
  return format !== "TEXT" && (format !== "PDF" || template === "TABLE");
}

/** The fewest characters of a passphrase. */
export const shortestPassphrase = 12;

/** What is wrong with the form, by the part that shows it. */
export interface FormFaults {
  fields?: string;
  range?: string;
  delimiter?: string;
}

export function formFaults(form: ExportForm): FormFaults {
  const fields = choosesFields(form) ? selectionFault(form.fields) : null;
  const range = rangeFault(form.range);
  const delimiter = form.format === "CSV" && form.csv.delimiter.length !== 1 ? "Enter one character" : null;
  return { ...(fields && { fields }), ...(range && { range }), ...(delimiter && { delimiter }) };
}

/** The request that the form stands for. */
export function requestOf(form: ExportForm, dataset: Pick<Dataset, "name">): ExportRequestInput {
  const range = rangeInput(form.range, form.timeZone);
  return {
    dataset: dataset.name,
    format: form.format,
    timeZone: form.timeZone,
    ...(choosesFields(form) && { fields: selectedFields(form.fields) }),
    ...(range && { range }),
    ...(form.where !== undefined && { where: form.where }),
    ...(form.order !== undefined && { order: form.order }),
    ...(form.format === "CSV" && { options: { csv: { ...form.csv } } }),
    ...(form.format === "JSON" && form.indentJson && { options: { json: { indent: true } } }),
    ...(form.format === "XLSX" && !form.charts && { options: { xlsx: { charts: false } } }),
    ...(form.format === "PDF" &&
      (form.landscape || !form.charts) && { options: { pdf: { landscape: form.landscape, charts: form.charts } } }),
    ...(form.format === "PDF" && form.template !== "TABLE" && { template: form.template }),
    ...(form.compression !== "NONE" && { compression: form.compression }),
    ...(form.incremental && { incremental: true }),
    ...(form.redact !== null && { redact: form.redact }),
    ...(form.encryptSecrets && { encryptSecrets: true }),
  };
}

/** The file's name as the server is asked for it; undefined: the server's own. */
export function fileNameOf({ fileName, format }: Pick<ExportForm, "fileName" | "format">): string | undefined {
  return fileName.trim() ? withExtension(fileName.trim(), format) : undefined;
}
