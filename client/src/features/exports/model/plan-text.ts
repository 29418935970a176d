import type { ExportPlan } from "../api/export-plan-query";
import { bytesText, rowsText } from "./quantity-text";

/** "About 483,840 rows, 46.4 MB": how much a request would write, as surely as it is known. */
export function planText({
  rowCount,
  rowCountKind,
  estimatedBytes,
}: Pick<ExportPlan, "rowCount" | "rowCountKind" | "estimatedBytes">): string {
  switch (rowCountKind) {
    case "EXACT":
      return rowCount === 0 ? "No rows" : `${rowsText(rowCount)}, about ${bytesText(estimatedBytes)}`;
    case "ESTIMATED":
      return `About ${rowsText(rowCount)}, ${bytesText(estimatedBytes)}`;
    case "UNKNOWN":
      return "Number of rows not known yet";
  }
}
