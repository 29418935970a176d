import { Group, Select, Table } from "@mantine/core";
import { useQuery } from "urql";
import { ListView } from "@/components/list-view";
import { TableFrame } from "@/components/table-frame";
import { formatTime } from "@/lib/format";
import { pageVariables } from "@/lib/list-page";
import { AuditLogQuery } from "../api/audit-log-query";
import { ViewerQuery } from "../api/viewer-query";
import { categories, words, type ReportsSearch } from "../model/reports-search";
import { ChainStatus } from "./chain-status";

interface AuditTabProps {
  search: ReportsSearch;
  range: { from: string; to: string };
  timeZone: string;
  onChange: (part: Partial<ReportsSearch>) => void;
  onSearch: (search: ReportsSearch, options?: { replace: boolean }) => void;
}

/** What was done by whom, the latest first. */
export function AuditTab({ search, range, timeZone, onChange, onSearch }: AuditTabProps) {
  const [{ data: viewer }] = useQuery({ query: ViewerQuery });
  const where = { at: { gte: range.from, lt: range.to }, ...(search.category ? { category: { eq: search.category } } : {}) };
  const [{ data, error, fetching }, refetch] = useQuery({ query: AuditLogQuery, variables: { ...pageVariables(search), where } });
  return (
    <>
      <Group justify="space-between" align="flex-end" mb="md" gap="sm">
        <Select
          label="Category"
          placeholder="All"
          clearable
          data={categories.map((value) => ({ value, label: words(value) }))}
          value={search.category ?? null}
          onChange={(value) => onChange({ category: categories.find((known) => known === value) })}
        />
        {viewer?.me?.role === "ADMINISTRATOR" && <ChainStatus />}
      </Group>
      <ListView
        noun="entries"
        query={{ page: data?.auditLog, error, fetching }}
        search={search}
        whenEmpty="Sign-ins, exports, downloads and changes are recorded here."
        filtered={search.category !== undefined}
        onRetry={() => refetch({ requestPolicy: "network-only" })}
        onSearch={onSearch}
      >
        {({ nodes }) => (
          <TableFrame label="Audit log" busy={fetching}>
            <Table striped highlightOnHover verticalSpacing={6} fz="sm" miw={760}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Time</Table.Th>
                  <Table.Th>User</Table.Th>
                  <Table.Th>Action</Table.Th>
                  <Table.Th>Of</Table.Th>
                  <Table.Th>Reason</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(nodes ?? []).map(({ id, at, email, action, entityType, entityId, reason }) => (
                  <Table.Tr key={id} style={{ fontVariantNumeric: "tabular-nums" }}>
                    <Table.Td style={{ whiteSpace: "nowrap" }}>
                      <time dateTime={at}>{formatTime(at, timeZone)}</time>
                    </Table.Td>
                    <Table.Td>{email ?? "–"}</Table.Td>
                    <Table.Td>{words(action)}</Table.Td>
                    <Table.Td style={{ overflowWrap: "anywhere" }}>{[entityType, entityId].filter(Boolean).join(" ") || "–"}</Table.Td>
                    <Table.Td>{reason ?? "–"}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </TableFrame>
        )}
      </ListView>
    </>
  );
}
