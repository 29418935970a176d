import type { ExportRecord } from "../api/export-fields";
import { extensionOf } from "./file-name";

/** What to call an export: its file's name, or before there is one, what the file is of. */
export function exportTitle({ files, dataset, format }: Pick<ExportRecord, "files" | "dataset" | "format">): string {
  return files[0]?.name ?? `${dataset.replaceAll("_", "-")}${extensionOf(format)}`;
}
