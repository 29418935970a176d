import type { ExportFormat } from "@/gql/inputs";

const extensions: Record<ExportFormat, string> = {
  CSV: "csv",
  JSON: "json",
  NDJSON: "ndjson",
  XLSX: "xlsx",
  PDF: "pdf",
  YAML: "yaml",
  TEXT: "txt",
  PARQUET: "parquet",
};

export function extensionOf(format: ExportFormat): string {
  return `.${extensions[format]}`;
}

/** The name with the format's extension, whether or not it was typed. */
export function withExtension(name: string, format: ExportFormat): string {
  const extension = extensionOf(format);
  return name.toLowerCase().endsWith(extension) ? name : `${name}${extension}`;
}
