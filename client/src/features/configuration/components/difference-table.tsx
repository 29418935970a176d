import { Table, Text } from "@mantine/core";
import { TableFrame } from "@/components/table-frame";
import type { Difference } from "../api/import-configuration-mutation";

/** What an import would change. */
export function DifferenceTable({ differences }: { differences: readonly Difference[] }) {
  return (
    <TableFrame label="Differences" maxHeight={320}>
      <Table fz="sm" miw={420}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Setting</Table.Th>
            <Table.Th>Before</Table.Th>
            <Table.Th>After</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {differences.map(({ key, before, after, note }) => (
            <Table.Tr key={key} style={{ verticalAlign: "top", overflowWrap: "anywhere" }}>
              <Table.Td>
                <Text size="sm" ff="monospace">
                  {key}
                </Text>
                {note && (
                  <Text size="xs" c="dimmed">
                    {note}
                  </Text>
                )}
              </Table.Td>
              <Table.Td>{before ?? "–"}</Table.Td>
              <Table.Td>{after ?? "–"}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
