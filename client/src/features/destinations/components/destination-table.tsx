import { Button, Group, Table, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useMutation } from "urql";
import { TableFrame } from "@/components/table-frame";
import { errorText } from "@/gql/errors";
import type { Destination } from "../api/destinations-query";
import { TestDestinationMutation } from "../api/test-destination-mutation";

interface DestinationTableProps {
  destinations: readonly Destination[];
  onEdit: (destination: Destination) => void;
  onDelete: (destination: Destination) => void;
}

const kinds: Record<Destination["kind"], string> = { LOCAL: "Directory", WEBHOOK: "Webhook", S3: "S3", SFTP: "SFTP" };

/** The destinations, each tried, changed and deleted where it stands. */
export function DestinationTable({ destinations, onEdit, onDelete }: DestinationTableProps) {
  const [testing, setTesting] = useState<string | null>(null);
  const [, test] = useMutation(TestDestinationMutation);

  async function tryOut({ id, name }: Destination) {
    setTesting(id);
    const { data, error } = await test({ id });
    setTesting(null);
    const result = error
      ? { ok: false, message: errorText(error) }
      : (data?.testDestination ?? { ok: false, message: "The server did not answer." });
    notifications.show(
      result.ok
        ? { color: "green", title: `${name} works`, message: result.message }
        : { color: "red", title: `${name} does not work`, message: result.message, role: "alert" },
    );
  }

  return (
    <TableFrame label="Destinations">
      <Table verticalSpacing="xs" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Kind</Table.Th>
            <Table.Th visibleFrom="sm">Where</Table.Th>
            <Table.Th>Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {destinations.map((destination) => (
            <Table.Tr key={destination.id}>
              <Table.Td>
                <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
                  {destination.name}
                </Text>
                <Text size="xs" c="dimmed" hiddenFrom="sm" style={{ overflowWrap: "anywhere" }}>
                  {destination.summary}
                </Text>
              </Table.Td>
              <Table.Td>{kinds[destination.kind]}</Table.Td>
              <Table.Td visibleFrom="sm" style={{ overflowWrap: "anywhere" }}>
                {destination.summary}
              </Table.Td>
              <Table.Td>
                <Group gap="xs">
                  <Button
                    size="xs"
                    variant="default"
                    loading={testing === destination.id}
                    aria-label={`Test: ${destination.name}`}
                    onClick={() => void tryOut(destination)}
                  >
                    Test
                  </Button>
                  <Button size="xs" variant="default" aria-label={`Edit: ${destination.name}`} onClick={() => onEdit(destination)}>
                    Edit
                  </Button>
                  <Button size="xs" variant="default" aria-label={`Delete…: ${destination.name}`} onClick={() => onDelete(destination)}>
                    Delete…
                  </Button>
                </Group>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
