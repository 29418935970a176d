import { Anchor, Code, Modal, Stack, Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { useQuery } from "urql";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import { formatTime } from "@/lib/format";
import { LogEntryQuery } from "../api/log-entry-query";
import { LevelBadge } from "./level-badge";

interface DetailsProps {
  id: number;
  timeZone: string;
  /** All that was logged in the entry's request is wanted. */
  onRequest: (id: string) => void;
}

/** All of an entry, its stack trace too. */
export function LogDetails({ id, onClose, ...rest }: Omit<DetailsProps, "id"> & { id: number | undefined; onClose: () => void }) {
  return (
    <Modal opened={id !== undefined} onClose={onClose} title="Log entry" size="xl" closeButtonProps={{ "aria-label": "Close" }}>
      {id !== undefined && <Details id={id} {...rest} />}
    </Modal>
  );
}

function Details({ id, timeZone, onRequest }: DetailsProps) {
  const [{ data, error, fetching }, refetch] = useQuery({ query: LogEntryQuery, variables: { id } });
  const entry = data?.logEntries?.nodes?.[0];
  if (error && !fetching) return <QueryFailure title="The entry could not be loaded" error={error} onRetry={() => refetch()} />;
  if (fetching) return <LoadingBlock label="Loading the entry" height={200} />;
  if (!entry) return <Text>This entry is older than entries are kept.</Text>;
  return (
    <Stack gap="sm">
      <Table variant="vertical" layout="fixed" fz="sm">
        <Table.Tbody>
          <Fact name="Time">
            <time dateTime={entry.timestamp}>{formatTime(entry.timestamp, timeZone)}</time>
          </Fact>
          <Fact name="Level">
            <LevelBadge level={entry.level} />
          </Fact>
          <Fact name="Component">{entry.component || "–"}</Fact>
          <Fact name="Source">{entry.source}</Fact>
          <Fact name="Request">
            {entry.requestId ? (
              <Anchor component="button" type="button" fz="sm" onClick={() => onRequest(entry.requestId ?? "")}>
                {entry.requestId}
              </Anchor>
            ) : (
              "–"
            )}
          </Fact>
        </Table.Tbody>
      </Table>
      <Code block aria-label="Message" tabIndex={0} role="region">
        {entry.message}
      </Code>
      {entry.exception && (
        <Code block aria-label="Exception" tabIndex={0} role="region" mah="50vh" style={{ overflow: "auto" }}>
          {entry.exception}
        </Code>
      )}
    </Stack>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Table.Tr>
      <Table.Th w={110}>{name}</Table.Th>
      <Table.Td style={{ overflowWrap: "anywhere" }}>{children}</Table.Td>
    </Table.Tr>
  );
}
