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

/** The name with the format's extension, whether that, another format's or none was typed. */
export function withExtension(name: string, format: ExportFormat): string {
  const typed = Object.values(extensions).find((extension) => name.toLowerCase().endsWith(`.${extension}`));
  if (typed === extensions[format]) return name;
  return (typed === undefined ? name : name.slice(0, -typed.length - 1)) + extensionOf(format);
}
