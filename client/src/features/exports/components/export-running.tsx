import { Button, Stack, Text } from "@mantine/core";
import type { ExportRecord } from "../api/export-fields";
import { isActive } from "@/lib/export-status";
import { focusElement } from "../model/focus-element";
import { useExport } from "../model/jobs-context";
import { ProgressAnnouncer } from "./progress-announcer";
import { ProgressCard } from "./progress-card";
import classes from "./export-modal.module.css";

interface ExportRunningProps {
  id: string;
  onNew: () => void;
  onStarted: (record: ExportRecord) => void;
  onClose: () => void;
}

/** What the modal shows once the export has started. */
export function ExportRunning({ id, onNew, onStarted, onClose }: ExportRunningProps) {
  const record = useExport(id);
  return (
    <>
      <Stack className={classes.middle} gap="md">
        {record && <ProgressCard record={record} onStarted={onStarted} />}
        {record && <ProgressAnnouncer record={record} />}
        {record && isActive(record.status) && (
          <Text size="sm" c="dimmed">
            You can close this window or leave the page. The export keeps running and the file downloads when it is ready.
          </Text>
        )}
      </Stack>
      <div className={classes.footer}>
        <Button variant="default" onClick={onNew}>
          New export
        </Button>
        <Button onClick={onClose} data-autofocus ref={focusElement}>
          Close
        </Button>
      </div>
    </>
  );
}
