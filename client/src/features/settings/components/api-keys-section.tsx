import { Alert, Button, Table, Text } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { TableFrame } from "@/components/table-frame";
import { formatTime } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import { listApiKeys, type Answer, type ApiKey } from "../api/api-keys";
import { NewApiKey } from "./new-api-key";
import { RevokeApiKey } from "./revoke-api-key";
import { Section } from "./section";

/** Keys by which programs sign in as the person who made them: listed, made, revoked. */
export function ApiKeysSection() {
  const { timeZone } = usePreferences();
  const [answer, setAnswer] = useState<Answer<ApiKey[]>>();
  const [making, setMaking] = useState(false);
  const [doomed, setDoomed] = useState<ApiKey>();

  const load = () => void listApiKeys().then(setAnswer);
  useEffect(() => void listApiKeys().then(setAnswer), []);

  const keys = answer && "value" in answer ? answer.value : undefined;
  const failure = answer && "failure" in answer ? answer.failure : undefined;
  const time = (instant: string | undefined) => (instant ? formatTime(instant, timeZone) : "Never");
  return (
    <Section title="API keys" description="For programs that run by themselves. A key has your rights.">
      {failure && (
        <Alert color="red" role="alert" mb="md" title="API keys could not be loaded">
          <Text size="sm">{failure}</Text>
          <Button size="xs" variant="default" mt="sm" onClick={load}>
            Try again
          </Button>
        </Alert>
      )}
      {keys?.length === 0 && <Text size="sm">There are none yet.</Text>}
      {keys && keys.length > 0 && (
        <TableFrame label="Your API keys">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Name</Table.Th>
                <Table.Th>Created</Table.Th>
                <Table.Th>Last used</Table.Th>
                <Table.Th>Expires</Table.Th>
                <Table.Th>Actions</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {keys.map((key) => (
                <Table.Tr key={key.id}>
                  <Table.Td>{key.name}</Table.Td>
                  <Table.Td>{time(key.createdAt)}</Table.Td>
                  <Table.Td>{time(key.lastUsedAt)}</Table.Td>
                  <Table.Td>{time(key.expiresAt)}</Table.Td>
                  <Table.Td>
                    <Button size="xs" variant="default" aria-label={`Revoke ${key.name}…`} onClick={() => setDoomed(key)}>
                      Revoke…
                    </Button>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableFrame>
      )}
      <Button mt="md" leftSection={<IconKey size={18} aria-hidden />} onClick={() => setMaking(true)}>
        New key
      </Button>
      {making && <NewApiKey onClose={() => setMaking(false)} onMade={load} />}
      {doomed && <RevokeApiKey apiKey={doomed} onClose={() => setDoomed(undefined)} onRevoked={load} />}
    </Section>
  );
}
