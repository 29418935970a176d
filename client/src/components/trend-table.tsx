import { Table } from "@mantine/core";
import { formatTime, formatValue } from "@/lib/format";
import type { TrendPoint } from "@/lib/trend-line";
import { TableFrame } from "./table-frame";

const value = (number: number | null) => (number === null ? "–" : formatValue(number));

interface TrendTableProps {
  /** What the table shows, for those who do not see where it stands. */
  label?: string;
  points: readonly TrendPoint[];
  unit: string;
  timeZone: string;
  maxHeight?: number;
}

/** A chart's values as rows. */
export function TrendTable({ label = "Trend", points, unit, timeZone, maxHeight = 480 }: TrendTableProps) {
  return (
    <TableFrame label={label} maxHeight={maxHeight}>
      <Table striped stickyHeader fz="sm" verticalSpacing={6} style={{ fontVariantNumeric: "tabular-nums" }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{`Interval from (${timeZone})`}</Table.Th>
            <Table.Th>{`Average (${unit})`}</Table.Th>
            <Table.Th>Minimum</Table.Th>
            <Table.Th>Maximum</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {points.map(({ timestamp, average, minimum, maximum }) => (
            <Table.Tr key={timestamp}>
              <Table.Td>
                <time dateTime={timestamp}>{formatTime(timestamp, timeZone)}</time>
              </Table.Td>
              <Table.Td>{value(average)}</Table.Td>
              <Table.Td>{value(minimum)}</Table.Td>
              <Table.Td>{value(maximum)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
