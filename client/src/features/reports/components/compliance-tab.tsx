import { Stack, Table, Title } from "@mantine/core";
import { useQuery } from "urql";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import { TableFrame } from "@/components/table-frame";
import { formatCount, formatTime } from "@/lib/format";
import { ActivityQuery } from "../api/activity-query";
import { categories, words } from "../model/reports-search";

/** How often each thing was done, by section of the compliance report. */
export function ComplianceTab({ range, timeZone }: { range: { from: string; to: string }; timeZone: string }) {
  const [{ data, error, fetching }, refetch] = useQuery({ query: ActivityQuery, variables: range });
  if (error && !fetching)
    return <QueryFailure title="The report could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />;
  if (!data) return <LoadingBlock label="Loading the report" height={420} />;
  return (
    <Stack gap="lg">
      {categories.map((category) => (
        <div key={category}>
          <Title order={2} size="h4" mb="xs">
            {words(category)}
          </Title>
          <TableFrame label={words(category)}>
            <Table striped verticalSpacing={6} fz="sm" miw={520} layout="fixed" style={{ fontVariantNumeric: "tabular-nums" }}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Action</Table.Th>
                  <Table.Th ta="end" w={90}>
                    Times
                  </Table.Th>
                  <Table.Th ta="end" w={90}>
                    Users
                  </Table.Th>
                  <Table.Th w={190}>Last</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {data.complianceReport
                  .filter((row) => row.category === category)
                  .map(({ action, entries, users, lastAt }) => (
                    <Table.Tr key={action}>
                      <Table.Td>{words(action)}</Table.Td>
                      <Table.Td ta="end">{formatCount(entries)}</Table.Td>
                      <Table.Td ta="end">{formatCount(users)}</Table.Td>
                      <Table.Td>{lastAt ? <time dateTime={lastAt}>{formatTime(lastAt, timeZone)}</time> : "–"}</Table.Td>
                    </Table.Tr>
                  ))}
              </Table.Tbody>
            </Table>
          </TableFrame>
        </div>
      ))}
    </Stack>
  );
}
