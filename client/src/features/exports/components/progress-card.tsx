import { Group, Paper, Stack, Text } from "@mantine/core";
import type { ExportRecord } from "../api/export-fields";
import { isActive } from "@/lib/export-status";
import { exportTitle } from "../model/file-title";
import { progressText } from "../model/progress-text";
import { ExportActions } from "./export-actions";
import { ExportProgressBar } from "./export-progress-bar";
import { StatusBadge } from "@/components/status-badge";

/** One export as it goes: name, state, bar, numbers and what can be done. */
export function ProgressCard({ record, onStarted }: { record: ExportRecord; onStarted?: (record: ExportRecord) => void }) {
  const title = exportTitle(record);
  return (
    <Paper withBorder p="sm" role="group" aria-label={title}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" gap="xs">
          <Text fw={650} truncate="end" title={title}>
            {title}
          </Text>
          <StatusBadge status={record.status} />
        </Group>
        {(isActive(record.status) || record.status === "COMPLETED") && <ExportProgressBar name={title} progress={record.progress} />}
        <Group justify="space-between" gap="xs">
          <Text size="sm" c="dimmed" style={{ flex: "1 1 12rem", fontVariantNumeric: "tabular-nums" }}>
            {detailText(record)}
          </Text>
          <ExportActions record={record} onStarted={onStarted} />
        </Group>
      </Stack>
    </Paper>
  );
}

function detailText({ status, progress, failure }: ExportRecord): string {
  if (status === "FAILED") return failure?.message ?? "The export failed.";
  if (status === "CANCELED") return "Cancelled. No file was kept.";
  if (status === "EXPIRED") return "The file was deleted when its time was over.";
  return progressText({ ...progress, status });
}
