import { Stack, Table, Title } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useQuery } from "urql";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import { TableFrame } from "@/components/table-frame";
import { formatCount, formatTime } from "@/lib/format";
import { ActivityQuery } from "../api/activity-query";
import { words } from "../model/reports-search";

const ActivityChart = lazy(() => import("./activity-chart").then(({ ActivityChart }) => ({ default: ActivityChart })));

const MOST_USED = 10;

/** The most active users, how much was done on each day, and which features are used. */
export function ActivityTab({ range, timeZone }: { range: { from: string; to: string }; timeZone: string }) {
  const [{ data, error, fetching }, refetch] = useQuery({ query: ActivityQuery, variables: range });
  if (error && !fetching)
    return <QueryFailure title="Activity could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />;
  if (!data) return <LoadingBlock label="Loading activity" height={420} />;
  const used = data.complianceReport.filter(({ entries }) => entries > 0).toSorted((one, other) => other.entries - one.entries);
  return (
    <Stack gap="lg">
      <Title order={2} size="h4">
        Actions on each day
      </Title>
      <Suspense fallback={<LoadingBlock label="Loading the chart" height={220} />}>
        <ActivityChart days={data.activityTrend} />
      </Suspense>
      <Title order={2} size="h4">
        Most active users
      </Title>
      <TableFrame label="Most active users">
        <Table striped verticalSpacing={6} fz="sm" miw={520} style={{ fontVariantNumeric: "tabular-nums" }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>User</Table.Th>
              <Table.Th ta="end">Actions</Table.Th>
              <Table.Th ta="end">Experiments created</Table.Th>
              <Table.Th ta="end">Flags created</Table.Th>
              <Table.Th>Last activity</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data.userActivity.map(({ user, totalActions, experimentsCreated, flagsCreated, lastActivity }) => (
              <Table.Tr key={user.id}>
                <Table.Td>{user.displayName}</Table.Td>
                <Table.Td ta="end">{formatCount(totalActions)}</Table.Td>
                <Table.Td ta="end">{formatCount(experimentsCreated)}</Table.Td>
                <Table.Td ta="end">{formatCount(flagsCreated)}</Table.Td>
                <Table.Td>{lastActivity ? <time dateTime={lastActivity}>{formatTime(lastActivity, timeZone)}</time> : "–"}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
      <Title order={2} size="h4">
        Features in use
      </Title>
      <TableFrame label="Features in use">
        <Table striped verticalSpacing={6} fz="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>What was done</Table.Th>
              <Table.Th ta="end">Times</Table.Th>
              <Table.Th ta="end">Users</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {used.slice(0, MOST_USED).map(({ id, action, entries, users }) => (
              <Table.Tr key={id}>
                <Table.Td>{words(action)}</Table.Td>
                <Table.Td ta="end">{formatCount(entries)}</Table.Td>
                <Table.Td ta="end">{formatCount(users)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableFrame>
    </Stack>
  );
}
