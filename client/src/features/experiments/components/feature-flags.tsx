import { Badge, Button, Code, Table, Text, Title } from "@mantine/core";
import { useState } from "react";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import { TableFrame } from "@/components/table-frame";
import { formatDate, formatValue } from "@/lib/format";
import { FeatureFlagsQuery, type FeatureFlag } from "../api/feature-flags-query";

/** The feature flags, fifty at a time. */
export function FeatureFlags({ timeZone }: { timeZone: string }) {
  const [after, setAfter] = useState<string | null>(null);
  const [{ data, error, fetching }, refetch] = useQuery({ query: FeatureFlagsQuery, variables: { after } });
  const page = data?.featureFlags;
  return (
    <>
      <Title order={2} size="h4" mt="xl" mb="sm">
        Feature flags
      </Title>
      {error && !fetching ? (
        <QueryFailure title="Feature flags could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />
      ) : !page ? (
        <LoadingBlock label="Loading feature flags" height={240} />
      ) : page.totalCount === 0 ? (
        <EmptyState title="No feature flags">Nobody has created one yet.</EmptyState>
      ) : (
        <>
          <FlagTable flags={page.nodes ?? []} timeZone={timeZone} busy={fetching} />
          {(after !== null || page.pageInfo.hasNextPage) && (
            <Button
              mt="md"
              variant="default"
              onClick={() => setAfter(page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? null) : null)}
            >
              {page.pageInfo.hasNextPage ? "Next flags" : "First flags"}
            </Button>
          )}
        </>
      )}
    </>
  );
}

function FlagTable({ flags, timeZone, busy }: { flags: readonly FeatureFlag[]; timeZone: string; busy: boolean }) {
  return (
    <TableFrame label="Feature flags" busy={busy}>
      <Table highlightOnHover fz="sm" miw={640} style={{ fontVariantNumeric: "tabular-nums" }}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Flag</Table.Th>
            <Table.Th>State</Table.Th>
            <Table.Th ta="right">Rollout</Table.Th>
            <Table.Th>Owner</Table.Th>
            <Table.Th>Changed</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {flags.map(({ key, name, enabled, rolloutPercent, owner, updatedAt }) => (
            <Table.Tr key={key}>
              <Table.Td>
                <Text fz="sm" fw={600}>
                  {name}
                </Text>
                <Code fz="xs">{key}</Code>
              </Table.Td>
              <Table.Td>
                <Badge variant="dot" color={enabled ? "teal" : "gray.6"} tt="none" fw={600} size="md" miw="max-content">
                  {enabled ? "On" : "Off"}
                </Badge>
              </Table.Td>
              <Table.Td ta="right">{`${formatValue(rolloutPercent)}%`}</Table.Td>
              <Table.Td>{owner ?? "–"}</Table.Td>
              <Table.Td style={{ whiteSpace: "nowrap" }}>
                <time dateTime={updatedAt}>{formatDate(updatedAt, timeZone)}</time>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
