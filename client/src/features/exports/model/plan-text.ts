import type { ExportPlan } from "../api/export-plan-query";
import { bytesText, pagesText, rowsText } from "./quantity-text";

/** "About 483,840 rows, 46.4 MB": how much a request would write, as surely as it is known. */
export function planText({
  rowCount,
  rowCountKind,
  estimatedBytes,
  document,
}: Pick<ExportPlan, "rowCount" | "rowCountKind" | "estimatedBytes" | "document">): string {
  const size = document ? `${pagesText(document.pages)}, ${bytesText(estimatedBytes)}` : bytesText(estimatedBytes);
  switch (rowCountKind) {
    case "EXACT":
      return rowCount === 0 ? "No rows" : `${rowsText(rowCount)}, about ${size}`;
    case "ESTIMATED":
      return `About ${rowsText(rowCount)}, ${size}`;
    case "UNKNOWN":
      return "Number of rows not known yet";
  }
}
