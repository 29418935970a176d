import type { CombinedError } from "urql";
import { sortableColumn } from "@/components/virtual-table/sortable-column";
import { pageSize } from "@/components/virtual-table/use-cursor-pages";
import { VirtualList } from "@/components/virtual-table/virtual-list";
import type { VirtualColumn } from "@/components/virtual-table/virtual-table";
import { formatTime } from "@/lib/format";
import { LogEntriesQuery, type LogEntry } from "../api/log-entries-query";
import { toOrder, toWhere } from "../model/log-query-input";
import { activeFilters, type LogSearch, type Sort, type SortColumn } from "../model/log-search";
import { LevelBadge } from "./level-badge";

interface LogTableProps {
  search: LogSearch;
  timeZone: string;
  total: number | undefined;
  error: CombinedError | undefined;
  /** Another number reads the entries anew. */
  round: number;
  onRetry: () => void;
  onSort: (sort: Sort) => void;
  onOpen: (entry: LogEntry) => void;
}

export function LogTable({ search, timeZone, round, onSort, ...list }: LogTableProps) {
  const [where, order] = [toWhere(search, timeZone), toOrder(search)];
  return (
    <VirtualList
      noun="log entries"
      whenEmpty={
        activeFilters(search) > 0
          ? "Nothing matches these filters. Widen or clear them."
          : "Import a log by POST /api/v1/import/log_entries, as CSV, NDJSON or text."
      }
      source={{
        query: LogEntriesQuery,
        variables: (after) => ({ first: pageSize, after, where, order }),
        read: ({ logEntries }) => ({
          rows: logEntries?.nodes ?? [],
          next: logEntries?.pageInfo.hasNextPage ? logEntries.pageInfo.endCursor : null,
        }),
        identity: JSON.stringify([where, order, round]),
      }}
      columns={columns(search.sort ?? "-timestamp", timeZone, onSort)}
      minWidth="44rem"
      {...list}
    />
  );
}

function columns(sort: Sort, timeZone: string, onSort: (sort: Sort) => void): VirtualColumn<LogEntry>[] {
  const sortable = (column: SortColumn, label: string) => sortableColumn<SortColumn>(sort, column, label, onSort);
  return [
    {
      ...sortable("timestamp", "Time"),
      width: "12rem",
      cell: ({ timestamp }) => <time dateTime={timestamp}>{formatTime(timestamp, timeZone)}</time>,
    },
    { key: "level", header: "Level", width: "7rem", cell: ({ level }) => <LevelBadge level={level} /> },
    { ...sortable("component", "Component"), width: "minmax(8rem, 1fr)", cell: ({ component }) => component },
    { key: "message", header: "Message", width: "minmax(14rem, 3fr)", cell: ({ message }) => message },
  ];
}
