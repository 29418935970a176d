import type { Compression, ExportFormat } from "@/gql/inputs";
import { compressionExtensions } from "./compression";

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

export function extensionOf(format: ExportFormat, compression: Compression = "NONE"): string {
  return `.${extensions[format]}${compressionExtensions[compression]}`;
}

/** The name with the format's extension, whether that, another format's or none was typed. The server adds what compression needs. */
export function withExtension(typedName: string, format: ExportFormat): string {
  const name = typedName.replace(/\.(gz|zip)$/i, "");
  const typed = Object.values(extensions).find((extension) => name.toLowerCase().endsWith(`.${extension}`));
  if (typed === extensions[format]) return name;
  return (typed === undefined ? name : name.slice(0, -typed.length - 1)) + extensionOf(format);
}
