import { Code, Table, TextInput } from "@mantine/core";
import { useQuery } from "urql";
import { ListView } from "@/components/list-view";
import { TableFrame } from "@/components/table-frame";
import { formatTime } from "@/lib/format";
import { pageVariables } from "@/lib/list-page";
import { useTyped } from "@/lib/use-typed";
import { AuditTrailQuery } from "../api/audit-trail-query";
import { toTrailFilter, type ReportsSearch } from "../model/reports-search";

interface TrailTabProps {
  search: ReportsSearch;
  timeZone: string;
  onChange: (part: Partial<ReportsSearch>) => void;
  onSearch: (search: ReportsSearch, options?: { replace: boolean }) => void;
}

/** Audit rows of other systems, of all time, the latest first. */
export function TrailTab({ search, timeZone, onChange, onSearch }: TrailTabProps) {
  const text = useTyped({
    value: search.text ?? "",
    normalize: (typed) => typed.trim(),
    onRest: (value) => onChange({ text: value || undefined }),
  });
  const variables = { ...pageVariables(search), where: toTrailFilter(search) };
  const [{ data, error, fetching }, refetch] = useQuery({ query: AuditTrailQuery, variables });
  return (
    <>
      <TextInput
        label="Search"
        placeholder="Action, actor or service"
        value={text.text}
        onChange={({ currentTarget }) => text.type(currentTarget.value)}
        maw={320}
        mb="md"
      />
      <ListView
        noun="imported rows"
        query={{ page: data?.auditTrail, error, fetching }}
        search={search}
        whenEmpty="Audit rows of other systems appear here once they are imported."
        filtered={search.text !== undefined}
        onRetry={() => refetch({ requestPolicy: "network-only" })}
        onSearch={onSearch}
      >
        {({ nodes }) => (
          <TableFrame label="Imported audit rows" busy={fetching}>
            <Table striped highlightOnHover verticalSpacing={6} fz="sm" miw={960}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Time</Table.Th>
                  <Table.Th>Source</Table.Th>
                  <Table.Th>Actor</Table.Th>
                  <Table.Th>Action</Table.Th>
                  <Table.Th>Address</Table.Th>
                  <Table.Th>Error</Table.Th>
                  <Table.Th>Details</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {(nodes ?? []).map(({ id, timestamp, source, actor, service, action, sourceIp, errorCode, detailsJson }) => (
                  <Table.Tr key={id} style={{ fontVariantNumeric: "tabular-nums", verticalAlign: "top" }}>
                    <Table.Td style={{ whiteSpace: "nowrap" }}>
                      <time dateTime={timestamp}>{formatTime(timestamp, timeZone)}</time>
                    </Table.Td>
                    <Table.Td>{source}</Table.Td>
                    <Table.Td style={{ overflowWrap: "anywhere" }}>{actor ?? "–"}</Table.Td>
                    <Table.Td>{[service, action].filter(Boolean).join(" ")}</Table.Td>
                    <Table.Td>{sourceIp ?? "–"}</Table.Td>
                    <Table.Td>{errorCode ?? "–"}</Table.Td>
                    <Table.Td maw={360} style={{ overflowWrap: "anywhere" }}>
                      {detailsJson ? <Code>{shortened(detailsJson)}</Code> : "–"}
                    </Table.Td>
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

const MAX_SHOWN = 160;

/** What is left out of long details is in an export. */
function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}
