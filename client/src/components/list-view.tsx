import type { ReactNode } from "react";
import type { CombinedError } from "urql";
import { capitalized } from "@/lib/format";
import { changeSearch, type PageSearch } from "@/lib/list-page";
import { EmptyState } from "./empty-state";
import { ListPager, type ListPage } from "./list-pager";
import { LoadingBlock } from "./loading-block";
import { QueryFailure } from "./query-failure";

interface ListViewProps<Page extends ListPage, Search extends PageSearch> {
  /** What the rows are, in small letters: `motion events`. */
  noun: string;
  query: { page: Page | null | undefined; error: CombinedError | undefined; fetching: boolean };
  search: Search;
  /** What to do about an empty list that no filter narrows. */
  whenEmpty: string;
  filtered: boolean;
  onRetry: () => void;
  /** Another page, or the same rows cut into pages anew. */
  onSearch: (search: Search, options?: { replace: boolean }) => void;
  children: (page: Page) => ReactNode;
}

/** One page of a list with its pager, or why there is none: it loads, failed, or is empty. */
export function ListView<Page extends ListPage, Search extends PageSearch>({
  noun,
  query: { page, error, fetching },
  search,
  whenEmpty,
  filtered,
  onRetry,
  onSearch,
  children,
}: ListViewProps<Page, Search>) {
  if (error && !fetching) return <QueryFailure title={`${capitalized(noun)} could not be loaded`} error={error} onRetry={onRetry} />;
  if (!page) return <LoadingBlock label={`Loading ${noun}`} height={420} />;
  if (page.totalCount === 0)
    return <EmptyState title={`No ${noun}`}>{filtered ? "Nothing matches these filters. Widen or clear them." : whenEmpty}</EmptyState>;
  return (
    <>
      {children(page)}
      <ListPager
        search={search}
        data={page}
        onPage={(next) => onSearch(changeSearch<PageSearch>(search, next) as Search)}
        onSize={(size) => onSearch(changeSearch<PageSearch>(search, { size }) as Search, { replace: true })}
      />
    </>
  );
}
