import { IconBraces, IconFileTypeCsv, IconFileTypePdf, IconFileTypeTxt, IconFileTypeXls, IconTable } from "@tabler/icons-react";
import type { ExportFormat } from "@/gql/inputs";

const icons: Partial<Record<ExportFormat, typeof IconTable>> = {
  CSV: IconFileTypeCsv,
  JSON: IconBraces,
  NDJSON: IconBraces,
  XLSX: IconFileTypeXls,
  PDF: IconFileTypePdf,
  TEXT: IconFileTypeTxt,
};

/** The picture of a kind of file, beside its name. */
export function FormatIcon({ format }: { format: ExportFormat }) {
  const Icon = icons[format] ?? IconTable;
  return <Icon size={18} aria-hidden />;
}
