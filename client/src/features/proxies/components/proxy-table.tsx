import { Badge, Table } from "@mantine/core";
import { SortHeader } from "@/components/sort-header";
import { TableFrame } from "@/components/table-frame";
import { formatCount, formatTime } from "@/lib/format";
import { sortableBy } from "@/lib/list-page";
import type { Proxy } from "../api/proxies-query";
import type { Sort, SortColumn } from "../model/proxy-search";
import { statusColors, statusLabels } from "../model/proxy-status";

interface ProxyTableProps {
  proxies: readonly Proxy[];
  timeZone: string;
  sort: Sort | undefined;
  busy: boolean;
  onSort: (sort: Sort) => void;
}

const columns: readonly { column: SortColumn; label: string }[] = [
  { column: "status", label: "Status" },
  { column: "protocol", label: "Protocol" },
  { column: "country", label: "Country" },
  { column: "latencyMs", label: "Latency" },
  { column: "successRate", label: "Success" },
  { column: "lastChecked", label: "Last checked" },
];

const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

export function ProxyTable({ proxies, timeZone, sort = "host", busy, onSort }: ProxyTableProps) {
  const sortable = (column: SortColumn) => sortableBy<SortColumn>(sort, column, onSort);

  return (
    <TableFrame label="Proxies" busy={busy}>
      <Table striped highlightOnHover verticalSpacing={6} fz="sm" miw={640}>
        <Table.Thead>
          <Table.Tr>
            <SortHeader {...sortable("host")}>Host</SortHeader>
            <Table.Th>Port</Table.Th>
            {columns.map(({ column, label }) => (
              <SortHeader key={column} {...sortable(column)}>
                {label}
              </SortHeader>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {proxies.map(({ id, host, port, status, protocol, country, latencyMs, successRate, lastChecked }) => (
            <Table.Tr key={id} style={{ whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" }}>
              <Table.Td>{host}</Table.Td>
              <Table.Td>{port}</Table.Td>
              <Table.Td>
                <Badge variant="dot" color={statusColors[status]} tt="none" fw={600} miw="max-content">
                  {statusLabels[status]}
                </Badge>
              </Table.Td>
              <Table.Td>{protocol}</Table.Td>
              <Table.Td>{country ?? "–"}</Table.Td>
              <Table.Td>{latencyMs === null ? "–" : `${formatCount(latencyMs)} ms`}</Table.Td>
              <Table.Td>{successRate === null ? "–" : percent.format(successRate)}</Table.Td>
              <Table.Td>{lastChecked === null ? "–" : <time dateTime={lastChecked}>{formatTime(lastChecked, timeZone)}</time>}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
