import { Table } from "@mantine/core";
import { TableFrame } from "@/components/table-frame";
import { formatTime, formatValue } from "@/lib/format";
import type { TrendPoint } from "../api/sensor-trend-query";

const value = (number: number | null) => (number === null ? "–" : formatValue(number));

export function TrendTable({ points, unit, timeZone }: { points: readonly TrendPoint[]; unit: string; timeZone: string }) {
  return (
    <TableFrame label="Trend" maxHeight={480}>
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
