import { Group, UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowsSort, IconArrowUp } from "@tabler/icons-react";
import { useCallback } from "react";
import { pageSize, useCursorPages } from "@/components/virtual-table/use-cursor-pages";
import { VirtualTable, type VirtualColumn } from "@/components/virtual-table/virtual-table";
import { QueryFailure } from "@/components/query-failure";
import { formatTime } from "@/lib/format";
import { sortableBy } from "@/lib/list-page";
import type { CombinedError } from "urql";
import { LogEntriesQuery, type LogEntry } from "../api/log-entries-query";
import { toOrder, toWhere } from "../model/log-query-input";
import type { LogSearch, Sort, SortColumn } from "../model/log-search";
import { LevelBadge } from "./level-badge";

interface LogTableProps {
  search: LogSearch;
  timeZone: string;
  total: number;
  /** Another number reads the entries anew. */
  round: number;
  onSort: (sort: Sort) => void;
  onOpen: (entry: LogEntry) => void;
}

export function LogTable({ search, timeZone, total, round, onSort, onOpen }: LogTableProps) {
  const [where, order] = [toWhere(search, timeZone), toOrder(search)];
  const { pages, reached, complete, loading, error } = useCursorPages({
    query: LogEntriesQuery,
    variables: (after) => ({ first: pageSize, after, where, order }),
    read: ({ logEntries }) => ({
      rows: logEntries?.nodes ?? [],
      next: logEntries?.pageInfo.hasNextPage ? logEntries.pageInfo.endCursor : null,
    }),
    identity: JSON.stringify([where, order, round]),
  });
  const row = useCallback((index: number) => pages.row(index), [pages]);
  const onVisible = useCallback((first: number, last: number) => pages.show(first, last), [pages]);

  if (error && reached === 0)
    return <QueryFailure title="Log entries could not be loaded" error={error as CombinedError} onRetry={() => pages.retry()} />;
  return (
    <>
      <VirtualTable
        key={JSON.stringify([where, order, round])}
        label="Log entries"
        columns={columns(search.sort ?? "-timestamp", timeZone, onSort)}
        total={complete ? reached : Math.max(total, reached)}
        reached={reached}
        busy={loading}
        row={row}
        onVisible={onVisible}
        onOpen={onOpen}
        minWidth="44rem"
      />
      {error && <QueryFailure title="More log entries could not be loaded" error={error as CombinedError} onRetry={() => pages.retry()} />}
    </>
  );
}

function columns(sort: Sort, timeZone: string, onSort: (sort: Sort) => void): VirtualColumn<LogEntry>[] {
  const sortable = (column: SortColumn, label: string) => {
    const { sorted, onSort: change } = sortableBy<SortColumn>(sort, column, onSort);
    const Icon = sorted === "ascending" ? IconArrowUp : sorted === "descending" ? IconArrowDown : IconArrowsSort;
    return {
      key: column,
      sorted: sorted ?? ("none" as const),
      header: (
        <UnstyledButton fz="sm" fw={600} mih={24} onClick={() => change(sorted === "ascending" ? "descending" : "ascending")}>
          <Group gap={4} wrap="nowrap" component="span">
            {label}
            <Icon size={14} opacity={sorted ? 1 : 0.55} aria-hidden />
          </Group>
        </UnstyledButton>
      ),
    };
  };
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
