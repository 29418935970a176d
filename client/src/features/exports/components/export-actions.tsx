import { Button, CopyButton, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import type { ExportRecord } from "../api/export-fields";
import { isActive } from "../model/export-status";
import { exportTitle } from "../model/file-title";
import { useExportJobs } from "../model/jobs-context";
import { faultText } from "../model/start-export";
import { wasDownloaded } from "../model/started-here";

interface ExportActionsProps {
  record: ExportRecord;
  /** Called with the new export after "Try again" or "Export again". */
  onStarted?: ((record: ExportRecord) => void) | undefined;
}

/** What a person can do with an export in its present state. */
export function ExportActions({ record, onStarted }: ExportActionsProps) {
  const jobs = useExportJobs();
  const [busy, setBusy] = useState(false);
  const title = exportTitle(record);

  async function doing(work: () => Promise<string | null>) {
    setBusy(true);
    const fault = await work();
    setBusy(false);
    if (fault) notifications.show({ color: "red", title, message: fault });
  }

  const startAgain = () =>
    doing(async () => {
      const result = await jobs.again(record);
      if (!("export" in result)) return faultText(result);
      onStarted?.(result.export);
      return null;
    });

  const common = { size: "xs", variant: "default", loading: busy } as const;
  if (isActive(record.status)) {
    return (
      <Button
        {...common}
        loading={busy || record.status === "CANCELING"}
        aria-label={`Cancel export of ${title}`}
        onClick={() => void doing(() => jobs.cancel(record.id))}
      >
        Cancel export
      </Button>
    );
  }
  if (record.status === "COMPLETED") {
    const verb = wasDownloaded(record.id) ? "Download again" : "Download";
    return (
      <Button {...common} aria-label={`${verb}: ${title}`} onClick={() => void doing(() => jobs.download(record))}>
        {verb}
      </Button>
    );
  }
  return (
    <Group gap="xs" wrap="nowrap">
      {record.status === "FAILED" && (
        <CopyButton value={failureDetails(record)}>
          {({ copied, copy }) => (
            <Button {...common} onClick={copy}>
              {copied ? "Copied" : "Copy details"}
            </Button>
          )}
        </CopyButton>
      )}
      <Button {...common} onClick={() => void startAgain()}>
        {record.status === "FAILED" ? "Try again" : "Export again"}
      </Button>
    </Group>
  );
}

/** What a person would send to whoever runs the server. */
function failureDetails({ id, failure, request, createdAt, finishedAt, attempt }: ExportRecord): string {
  return JSON.stringify({ id, failure, attempt, createdAt, finishedAt, request }, null, 2);
}
