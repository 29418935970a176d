import { useCallback, type ReactNode } from "react";
import type { AnyVariables, CombinedError } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import { capitalized } from "@/lib/format";
import { useCursorPages, type Source } from "./use-cursor-pages";
import { VirtualTable, type VirtualTableProps } from "./virtual-table";

interface VirtualListProps<Data, Variables extends AnyVariables, Row> extends Pick<
  VirtualTableProps<Row>,
  "columns" | "onOpen" | "minWidth"
> {
  /** What the rows are, in small letters: `log entries`. */
  noun: string;
  /** Rows of the whole list; undefined until the server has told. */
  total: number | undefined;
  /** Why the server did not tell. */
  error: CombinedError | undefined;
  onRetry: () => void;
  /** What is said instead of a list without rows. */
  whenEmpty: ReactNode;
  source: Source<Data, Variables, Row>;
}

/** A list of any length in a table that loads rows as a person scrolls, or why there is none: it loads, failed, or is empty. */
export function VirtualList<Data, Variables extends AnyVariables, Row>({
  noun,
  total,
  error,
  onRetry,
  whenEmpty,
  ...table
}: VirtualListProps<Data, Variables, Row>) {
  if (total === 0) return <EmptyState title={`No ${noun}`}>{whenEmpty}</EmptyState>;
  if (total !== undefined) return <Rows noun={noun} total={total} {...table} />;
  if (error) return <QueryFailure title={`${capitalized(noun)} could not be loaded`} error={error} onRetry={onRetry} />;
  return <LoadingBlock label={`Loading ${noun}`} height={420} />;
}

type RowsProps<Data, Variables extends AnyVariables, Row> = Omit<
  VirtualListProps<Data, Variables, Row>,
  "error" | "onRetry" | "whenEmpty" | "total"
> & { total: number };

function Rows<Data, Variables extends AnyVariables, Row>({ noun, total, source, ...table }: RowsProps<Data, Variables, Row>) {
  const { pages, reached, complete, loading, error } = useCursorPages(source);
  const row = useCallback((index: number) => pages.row(index), [pages]);
  const onVisible = useCallback((first: number, last: number) => pages.show(first, last), [pages]);
  const failure = (title: string) => <QueryFailure title={title} error={error as CombinedError} onRetry={() => pages.retry()} />;

  if (error && reached === 0) return failure(`${capitalized(noun)} could not be loaded`);
  return (
    <>
      <VirtualTable
        label={capitalized(noun)}
        identity={source.identity}
        total={complete ? reached : Math.max(total, reached)}
        reached={reached}
        busy={loading}
        row={row}
        onVisible={onVisible}
        {...table}
      />
      {error && failure(`More ${noun} could not be loaded`)}
    </>
  );
}
