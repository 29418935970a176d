import { Alert, Button, Code, CopyButton, Drawer, Stack, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { formatCount, formatTime } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import type { ExportRecord } from "../api/export-fields";
import { exportTitle } from "../model/file-title";
import { bytesText } from "../model/quantity-text";
import { StatusBadge } from "@/components/status-badge";

interface ExportDetailsProps {
  record: ExportRecord | undefined;
  /** Labels by dataset name. */
  labels: ReadonlyMap<string, string>;
  onClose: () => void;
}

/** Everything about one export: enough to check a file against it and to make it again elsewhere. */
export function ExportDetails({ record, labels, onClose }: ExportDetailsProps) {
  const { timeZone } = usePreferences();
  const time = (instant: string | null) => (instant ? formatTime(instant, timeZone) : "–");
  return (
    <Drawer
      opened={record !== undefined}
      onClose={onClose}
      position="right"
      size="lg"
      title={record && <Text fw={650}>{exportTitle(record)}</Text>}
    >
      {record && (
        <Stack gap="lg">
          {record.failure && (
            <Alert color="red.9" title={record.failure.message}>
              {`Reason: ${record.failure.code}. ${record.failure.retryable ? "Trying again may help." : "Trying again unchanged will not help."}`}
            </Alert>
          )}
          <Facts
            caption="About this export"
            facts={[
              ["Status", <StatusBadge key="status" status={record.status} />],
              ["Dataset", labels.get(record.dataset) ?? record.dataset],
              ["Started by", record.createdBy.displayName],
              ["Asked for", time(record.createdAt)],
              ["Started", time(record.startedAt)],
              ["Ended", time(record.finishedAt)],
              ["File kept until", time(record.expiresAt)],
              ...(record.destination ? ([["Sent to", record.destination.name]] as const) : []),
              ...(record.reason ? ([["Reason", record.reason]] as const) : []),
              ["Attempt", formatCount(record.attempt)],
            ]}
          />
          {record.files.map((file) => (
            <Stack key={file.name} gap="xs">
              <Facts
                caption={file.name}
                facts={[
                  ["Rows", formatCount(file.rows)],
                  ["Size", `${bytesText(file.bytes)} (${formatCount(file.bytes)} bytes)`],
                  [
                    "SHA-256",
                    <Code key="sha256" style={{ overflowWrap: "anywhere" }}>
                      {file.sha256}
                    </Code>,
                  ],
                ]}
              />
              <Copy value={file.sha256}>Copy SHA-256</Copy>
            </Stack>
          ))}
          <Stack gap="xs">
            <Text fw={600}>Request</Text>
            <Code block tabIndex={0} aria-label="Request">
              {JSON.stringify(record.request, null, 2)}
            </Code>
            <Copy value={JSON.stringify(record.request, null, 2)}>Copy request</Copy>
          </Stack>
        </Stack>
      )}
    </Drawer>
  );
}

function Facts({ caption, facts }: { caption: string; facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <Table variant="vertical" fz="sm" layout="fixed">
      <Table.Caption style={{ captionSide: "top", textAlign: "start" }} fw={600}>
        {caption}
      </Table.Caption>
      <Table.Tbody>
        {facts.map(([name, value]) => (
          <Table.Tr key={name}>
            <Table.Th w={130} scope="row">
              {name}
            </Table.Th>
            <Table.Td>{value}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Copy({ value, children }: { value: string; children: string }) {
  return (
    <CopyButton value={value}>
      {({ copied, copy }) => (
        <Button size="xs" variant="default" onClick={copy} style={{ alignSelf: "flex-start" }}>
          {copied ? "Copied" : children}
        </Button>
      )}
    </CopyButton>
  );
}
