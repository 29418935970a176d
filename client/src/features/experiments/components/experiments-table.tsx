import { Anchor, Table, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { TableFrame } from "@/components/table-frame";
import { formatDate } from "@/lib/format";
import type { Experiment } from "../api/experiments-query";
import { ExperimentStatusBadge } from "./experiment-status-badge";

interface ExperimentsTableProps {
  experiments: readonly Experiment[];
  timeZone: string;
  busy: boolean;
}

export function ExperimentsTable({ experiments, timeZone, busy }: ExperimentsTableProps) {
  const day = (instant: string | null) => (instant ? <time dateTime={instant}>{formatDate(instant, timeZone)}</time> : "–");
  return (
    <TableFrame label="Experiments" busy={busy}>
      <Table highlightOnHover fz="sm" miw={760}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Experiment</Table.Th>
            <Table.Th>Status</Table.Th>
            <Table.Th>Variants</Table.Th>
            <Table.Th>Started</Table.Th>
            <Table.Th>Ended</Table.Th>
            <Table.Th>Created by</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {experiments.map(({ id, name, description, status, variants, startedAt, endedAt, createdBy }) => (
            <Table.Tr key={id}>
              <Table.Td maw={360}>
                <Anchor
                  fw={600}
                  fz="sm"
                  renderRoot={(props) => <Link {...props} to="/experiments/$experimentId" params={{ experimentId: id }} />}
                >
                  {name}
                </Anchor>
                {description && (
                  <Text fz="xs" c="dimmed">
                    {description}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>
                <ExperimentStatusBadge status={status} />
              </Table.Td>
              <Table.Td>{variants.map((variant) => variant.name).join(", ") || "–"}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>{day(startedAt)}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>{day(endedAt)}</Table.Td>
              <Table.Td>{createdBy ?? "–"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
