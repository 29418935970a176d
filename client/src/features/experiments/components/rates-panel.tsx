import { Group, Paper, Table, Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import { LoadingBlock } from "@/components/loading-block";
import { TableFrame } from "@/components/table-frame";
import { ViewToggle } from "@/components/view-toggle";
import type { VariantResult } from "../api/experiment-query";
import { formatRate } from "../model/figures";

const IntervalPlot = lazy(() => import("./interval-plot").then(({ IntervalPlot }) => ({ default: IntervalPlot })));

interface RatesPanelProps {
  results: readonly VariantResult[];
  asTable: boolean;
  onToggle: () => void;
}

/** The rates with their intervals, as a plot or as a table. */
export function RatesPanel({ results, asTable, onToggle }: RatesPanelProps) {
  return (
    <Paper withBorder p={{ base: "xs", sm: "md" }} mt="md">
      <Group justify="space-between" mb="sm">
        <Text fw={600} component="h2">
          Conversion rates
        </Text>
        <ViewToggle asTable={asTable} onToggle={onToggle} />
      </Group>
      {asTable ? (
        <RatesTable results={results} />
      ) : (
        <Suspense fallback={<LoadingBlock label="Loading the plot" height={64 + results.length * 56} />}>
          <IntervalPlot results={results} />
        </Suspense>
      )}
    </Paper>
  );
}

function RatesTable({ results }: { results: readonly VariantResult[] }) {
  return (
    <TableFrame label="Conversion rates">
      <Table striped fz="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Variant</Table.Th>
            <Table.Th>Rate</Table.Th>
            <Table.Th>Interval from</Table.Th>
            <Table.Th>Interval to</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {results.map(({ variant, rate, intervalLow, intervalHigh }) => (
            <Table.Tr key={variant}>
              <Table.Th scope="row" fw={400}>
                {variant}
              </Table.Th>
              <Table.Td>{formatRate(rate)}</Table.Td>
              <Table.Td>{formatRate(intervalLow)}</Table.Td>
              <Table.Td>{formatRate(intervalHigh)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
