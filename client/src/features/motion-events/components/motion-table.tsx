import { Table } from "@mantine/core";
import { SortHeader } from "@/components/sort-header";
import { TableFrame } from "@/components/table-frame";
import { formatTime, formatValue } from "@/lib/format";
import { sortableBy } from "@/lib/list-page";
import type { MotionEvent } from "../api/motion-events-query";
import { algorithmLabel } from "../model/algorithm-label";
import type { Sort, SortColumn } from "../model/motion-search";

interface MotionTableProps {
  events: readonly MotionEvent[];
  timeZone: string;
  sort: Sort | undefined;
  busy: boolean;
  onSort: (sort: Sort) => void;
}

const columns = [
  { column: "timestamp", label: "Time" },
  { column: "cameraId", label: "Camera" },
  { column: "confidence", label: "Confidence" },
  { column: "algorithm", label: "Algorithm" },
] as const;

export function MotionTable({ events, timeZone, sort = "-timestamp", busy, onSort }: MotionTableProps) {
  const sortable = (column: SortColumn) => sortableBy<SortColumn>(sort, column, onSort);

  return (
    <TableFrame label="Motion events" busy={busy}>
      <Table striped highlightOnHover verticalSpacing={6} fz="sm" miw={640}>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ column, label }) => (
              <SortHeader key={column} {...sortable(column)}>
                {label}
              </SortHeader>
            ))}
            <Table.Th>Position (x, y)</Table.Th>
            <Table.Th>Size</Table.Th>
            <SortHeader {...sortable("zoneId")}>Zone</SortHeader>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {events.map(({ id, timestamp, camera, confidence, algorithm, x, y, width, height, zoneId }) => (
            <Table.Tr key={id} style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
              <Table.Td>
                <time dateTime={timestamp}>{formatTime(timestamp, timeZone)}</time>
              </Table.Td>
              <Table.Td>{camera.name}</Table.Td>
              <Table.Td>{formatValue(confidence)}</Table.Td>
              <Table.Td>{algorithmLabel[algorithm]}</Table.Td>
              <Table.Td>{`${x}, ${y}`}</Table.Td>
              <Table.Td>{`${width} × ${height}`}</Table.Td>
              <Table.Td>{zoneId ?? "–"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
