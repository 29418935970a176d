import { VisuallyHidden } from "@mantine/core";
import type { ExportRecord } from "../api/export-fields";
import { announcement } from "../model/announcement";
import { exportTitle } from "../model/file-title";

/** Tells people who listen of each quarter and of the end; everything between stays silent. */
export function ProgressAnnouncer({ record }: { record: ExportRecord }) {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {announcement(exportTitle(record), { ...record.progress, status: record.status })}
    </VisuallyHidden>
  );
}
