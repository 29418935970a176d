import { Button, CopyButton, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { ExportRecord } from "../api/export-fields";
import { isActive } from "@/lib/export-status";
import { exportTitle } from "../model/file-title";
import { useExportJobs } from "../model/jobs-context";
import { faultText } from "../model/start-export";
import { wasDownloaded } from "../model/started-here";

interface ExportActionsProps {
  record: ExportRecord;
  /** Whether a finished export can be run anew right here; it always can where there is no file. */
  withAgain?: boolean;
  /** Called with the new export after "Try again", "Run again" or "Export again". */
  onStarted?: ((record: ExportRecord) => void) | undefined;
}

/** What a person can do with an export in its present state. */
export function ExportActions({ record, withAgain = false, onStarted }: ExportActionsProps) {
  const jobs = useExportJobs();
  const [busy, setBusy] = useState(false);
  const title = exportTitle(record);

  async function doing(work: () => Promise<string | null>) {
    setBusy(true);
    const fault = await work();
    setBusy(false);
    if (fault) notifications.show({ color: "red", title, message: fault });
  }

  async function startAgain() {
    const result = await (record.status === "COMPLETED" ? jobs.again(record) : jobs.retry(record));
    if (!("export" in result)) return faultText(result);
    onStarted?.(result.export);
    return null;
  }

  const action = (verb: string, work: () => Promise<string | null>, name = `${verb}: ${title}`) => (
    <Button size="xs" variant="default" disabled={busy} aria-label={name} onClick={() => void doing(work)}>
      {verb}
    </Button>
  );

  if (record.status === "CANCELING") return null;
  if (isActive(record.status)) return action("Cancel export", () => jobs.cancel(record.id), `Cancel export of ${title}`);
  const failed = record.status === "FAILED";
  const completed = record.status === "COMPLETED";
  const again = failed ? "Try again" : record.status === "EXPIRED" ? "Run again" : "Export again";
  return (
    <Group gap="xs">
      {record.files.length > 0 && action(wasDownloaded(record.id) ? "Download again" : "Download", () => jobs.download(record))}
      {(!completed || withAgain) && action(again, startAgain)}
      {failed && (
        <CopyButton value={failureDetails(record)}>
          {({ copied, copy }) => (
            <Button size="xs" variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy details"}
            </Button>
          )}
        </CopyButton>
      )}
    </Group>
  );
}

/** What a person would send to whoever runs the server. */
function failureDetails({ id, failure, request, createdAt, finishedAt, attempt }: ExportRecord): string {
  return JSON.stringify({ id, failure, attempt, createdAt, finishedAt, request }, null, 2);
}
