import { Badge } from "@mantine/core";
import type { CombinedError } from "urql";
import { sortableColumn } from "@/components/virtual-table/sortable-column";
import { pageSize } from "@/components/virtual-table/use-cursor-pages";
import { VirtualList } from "@/components/virtual-table/virtual-list";
import type { VirtualColumn } from "@/components/virtual-table/virtual-table";
import { formatCount, formatTime } from "@/lib/format";
import { ProxiesQuery, type Proxy } from "../api/proxies-query";
import { toFilter, toOrder } from "../model/proxy-query-input";
import { activeFilters, type ProxySearch, type Sort, type SortColumn } from "../model/proxy-search";
import { statusColors, statusLabels } from "../model/proxy-status";

interface ProxyTableProps {
  search: ProxySearch;
  timeZone: string;
  total: number | undefined;
  error: CombinedError | undefined;
  onRetry: () => void;
  onSort: (sort: Sort) => void;
}

const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

export function ProxyTable({ search, timeZone, onSort, ...list }: ProxyTableProps) {
  const [where, order] = [toFilter(search), toOrder(search)];
  return (
    <VirtualList
      noun="proxies"
      whenEmpty={
        activeFilters(search) > 0
          ? "Nothing matches these filters. Widen or clear them."
          : "Import a list by POST /api/v1/import/proxies, as CSV, NDJSON or lines of host:port."
      }
      source={{
        query: ProxiesQuery,
        variables: (after) => ({ first: pageSize, after, where, order }),
        read: ({ proxies }) => ({ rows: proxies?.nodes ?? [], next: proxies?.pageInfo.hasNextPage ? proxies.pageInfo.endCursor : null }),
        identity: JSON.stringify([where, order]),
      }}
      columns={columns(search.sort ?? "host", timeZone, onSort)}
      minWidth="56rem"
      {...list}
    />
  );
}

function columns(sort: Sort, timeZone: string, onSort: (sort: Sort) => void): VirtualColumn<Proxy>[] {
  const sortable = (column: SortColumn, label: string) => sortableColumn<SortColumn>(sort, column, label, onSort);
  return [
    { ...sortable("host", "Host"), width: "minmax(12rem, 1fr)", cell: ({ host }) => host },
    { key: "port", header: "Port", width: "5rem", cell: ({ port }) => port },
    {
      ...sortable("status", "Status"),
      width: "8rem",
      cell: ({ status }) => (
        <Badge variant="dot" color={statusColors[status]} tt="none" fw={600} miw="max-content">
          {statusLabels[status]}
        </Badge>
      ),
    },
    { ...sortable("protocol", "Protocol"), width: "7rem", cell: ({ protocol }) => protocol },
    { ...sortable("country", "Country"), width: "7rem", cell: ({ country }) => country ?? "–" },
    {
      ...sortable("latencyMs", "Latency"),
      width: "7rem",
      cell: ({ latencyMs }) => (latencyMs === null ? "–" : `${formatCount(latencyMs)} ms`),
    },
    {
      ...sortable("successRate", "Success"),
      width: "7rem",
      cell: ({ successRate }) => (successRate === null ? "–" : percent.format(successRate)),
    },
    {
      ...sortable("lastChecked", "Last checked"),
      width: "12rem",
      cell: ({ lastChecked }) => (lastChecked === null ? "–" : <time dateTime={lastChecked}>{formatTime(lastChecked, timeZone)}</time>),
    },
  ];
}
