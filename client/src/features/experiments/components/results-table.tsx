import { Badge, Group, Table, Text } from "@mantine/core";
import { TableFrame } from "@/components/table-frame";
import { formatCount } from "@/lib/format";
import type { VariantResult } from "../api/experiment-query";
import { formatLift, formatPValue, formatRate } from "../model/figures";
import { verdictOf } from "../model/verdict";

const verdicts = {
  control: null,
  better: { label: "Better", color: "teal" },
  worse: { label: "Worse", color: "red" },
  open: { label: "Not shown", color: "gray.6" },
};

/** The figures of every variant. */
export function ResultsTable({ results }: { results: readonly VariantResult[] }) {
  return (
    <TableFrame label="Results by variant">
      <Table fz="sm" verticalSpacing="sm" miw={720} style={{ fontVariantNumeric: "tabular-nums" }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Variant</Table.Th>
            <Table.Th ta="right">Users</Table.Th>
            <Table.Th ta="right">Conversions</Table.Th>
            <Table.Th ta="right">Rate (95% interval)</Table.Th>
            <Table.Th ta="right">Lift</Table.Th>
            <Table.Th ta="right">p-value</Table.Th>
            <Table.Th>Difference</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {results.map((result) => (
            <ResultRow key={result.variant} result={result} />
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

function ResultRow({ result }: { result: VariantResult }) {
  const { variant, isControl, users, conversions, rate, intervalLow, intervalHigh, lift, pValue } = result;
  const verdict = verdicts[verdictOf(result)];
  return (
    <Table.Tr style={{ whiteSpace: "nowrap" }}>
      <Table.Th scope="row" fw={600}>
        <Group gap="xs" wrap="nowrap" component="span" w="max-content">
          {variant}
          {isControl && (
            <Badge variant="default" size="sm" tt="none" fw={600} miw="max-content">
              Control
            </Badge>
          )}
        </Group>
      </Table.Th>
      <Table.Td ta="right">{formatCount(users)}</Table.Td>
      <Table.Td ta="right">{formatCount(conversions)}</Table.Td>
      <Table.Td ta="right">
        <Text span fw={600} fz="sm">
          {formatRate(rate)}
        </Text>
        <Text span c="dimmed" fz="sm">{` (${formatRate(intervalLow)} to ${formatRate(intervalHigh)})`}</Text>
      </Table.Td>
      <Table.Td ta="right">{lift === null ? "–" : formatLift(lift)}</Table.Td>
      <Table.Td ta="right">{pValue === null ? "–" : formatPValue(pValue)}</Table.Td>
      <Table.Td>
        {verdict ? (
          <Badge variant="dot" color={verdict.color} tt="none" fw={600} size="md" miw="max-content">
            {verdict.label}
          </Badge>
        ) : (
          "–"
        )}
      </Table.Td>
    </Table.Tr>
  );
}
