import { Button, Checkbox, Group, Paper, Stack, Table, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState } from "react";
import { TableFrame } from "@/components/table-frame";
import { formatTime } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import type { ExportRecord } from "../api/export-fields";
import { isActive } from "@/lib/export-status";
import { expiryText } from "../model/expiry-text";
import { exportTitle } from "../model/file-title";
import { useExportJobs } from "../model/jobs-context";
import { progressText } from "../model/progress-text";
import { ExportActions } from "./export-actions";
import { ExportProgressBar } from "./export-progress-bar";
import { StatusBadge } from "@/components/status-badge";

interface HistoryListProps {
  rows: readonly ExportRecord[];
  /** Labels by dataset name. */
  labels: ReadonlyMap<string, string>;
  /** Ids of the rows that are ticked. */
  selected: ReadonlySet<string>;
  onSelect: (ids: readonly string[], selected: boolean) => void;
  onDetails: (record: ExportRecord) => void;
}

/** A table, or on a narrow screen a card for each export. */
export function HistoryList({ rows, labels, selected, onSelect, onDetails }: HistoryListProps) {
  const narrow = useMediaQuery("(max-width: 62em)", undefined, { getInitialValueInEffect: false });
  const { timeZone } = usePreferences();
  const { userId } = useExportJobs();
  const ended = rows.filter(({ status }) => !isActive(status)).map(({ id }) => id);
  const tick = (record: ExportRecord) => (
    <Checkbox
      size="sm"
      aria-label={`Select ${exportTitle(record)}`}
      disabled={isActive(record.status)}
      checked={selected.has(record.id)}
      onChange={(event) => onSelect([record.id], event.currentTarget.checked)}
    />
  );
  const describe = (record: ExportRecord) => ({
    label: labels.get(record.dataset) ?? record.dataset,
    by: record.createdBy.id === userId ? null : `by ${record.createdBy.displayName}`,
    created: formatTime(record.createdAt, timeZone),
  });

  if (narrow) {
    return (
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }} aria-label="Exports">
        {rows.map((record) => {
          const { label, by, created } = describe(record);
          return (
            <Paper key={record.id} component="li" withBorder p="sm">
              <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
                {tick(record)}
                <Text fw={600} style={{ overflowWrap: "anywhere", flexGrow: 1 }}>
                  {exportTitle(record)}
                </Text>
                <StatusBadge status={record.status} />
              </Group>
              <Text size="sm" c="dimmed">
                {[label, by, created].filter(Boolean).join(" · ")}
              </Text>
              <RowState record={record} />
              <RowButtons record={record} onDetails={onDetails} />
            </Paper>
          );
        })}
      </Stack>
    );
  }

  return (
    <TableFrame label="Exports">
      <Table verticalSpacing="xs" fz="sm" miw={820}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={40}>
              <Checkbox
                size="sm"
                aria-label="Select all that have ended"
                disabled={ended.length === 0}
                checked={ended.length > 0 && ended.every((id) => selected.has(id))}
                indeterminate={ended.some((id) => selected.has(id)) && !ended.every((id) => selected.has(id))}
                onChange={(event) => onSelect(ended, event.currentTarget.checked)}
              />
            </Table.Th>
            <Table.Th>File</Table.Th>
            <Table.Th>Started</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th>Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((record) => {
            const { label, by, created } = describe(record);
            return (
              <Table.Tr key={record.id}>
                <Table.Td>{tick(record)}</Table.Td>
                <Table.Td>
                  <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
                    {exportTitle(record)}
                  </Text>
                  <Text size="xs" c="dimmed">
                    {[label, by].filter(Boolean).join(" · ")}
                  </Text>
                </Table.Td>
                <Table.Td style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
                  <time dateTime={record.createdAt}>{created}</time>
                </Table.Td>
                <Table.Td miw={260}>
                  <StatusBadge status={record.status} />
                  <RowState record={record} />
                </Table.Td>
                <Table.Td>
                  <RowButtons record={record} onDetails={onDetails} />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

function RowState({ record }: { record: ExportRecord }) {
  const [now] = useState(Date.now);
  const title = exportTitle(record);
  const expiry = record.status === "COMPLETED" && record.expiresAt ? expiryText(record.expiresAt, now) : null;
  return (
    <Stack gap={6} my={6}>
      {isActive(record.status) && <ExportProgressBar name={title} progress={record.progress} size="sm" />}
      <Text size="xs" c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>
        {stateText(record, expiry)}
      </Text>
    </Stack>
  );
}

function stateText(record: ExportRecord, expiry: string | null): string {
  if (record.status === "FAILED") return record.failure?.message ?? "The export failed.";
  if (record.status === "CANCELED") return "No file was kept";
  if (record.status === "QUEUED" && record.attempt > 0) return "An attempt failed; another follows by itself";
  return [progressText({ ...record.progress, status: record.status }), expiry].filter(Boolean).join(" · ");
}

function RowButtons({ record, onDetails }: { record: ExportRecord; onDetails: (record: ExportRecord) => void }) {
  return (
    <Group gap="xs">
      <ExportActions record={record} withAgain />
      <Button size="xs" variant="subtle" aria-label={`Details of ${exportTitle(record)}`} onClick={() => onDetails(record)}>
        Details
      </Button>
    </Group>
  );
}
