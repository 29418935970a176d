export const pageSizes = [25, 50] as const;

/** Which page of a list an address shows. */
export interface PageSearch {
  size?: (typeof pageSizes)[number];
  /** Cursor of the last row before this page. */
  after?: string;
  /** Cursor of the first row behind this page. */
  before?: string;
  /** Which page this is, from 1; for show, since the cursors decide. */
  page?: number;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parsePageSearch(raw: Record<string, unknown>) {
  const page = Number(raw.page);
  const after = searchText(raw.after);
  return {
    size: pageSizes.find((known) => known === raw.size),
    after,
    before: after ? undefined : searchText(raw.before),
    page: Number.isSafeInteger(page) && page > 1 ? page : undefined,
  };
}

/** The page as a connection takes it. */
export function pageVariables({ size = 25, after, before }: PageSearch) {
  return before ? { last: size, before } : { first: size, after };
}

/** The search after a change of filter or order: such a change starts again at the first page. */
export function changeSearch<Search extends PageSearch>(search: Search, change: Partial<Search>): Search {
  return { ...search, after: undefined, before: undefined, page: undefined, ...change };
}

/** A text in an address; ids that look like numbers are texts. */
export function searchText(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A column's order in an address: `host` ascending, `-host` descending; the usual one is absent. */
export function parseSort<Column extends string>(
  value: unknown,
  columns: readonly Column[],
  usual: Column | `-${Column}`,
): Column | `-${Column}` | undefined {
  const column = columns.find((known) => value === known || value === `-${known}`);
  if (!column || value === usual) return undefined;
  return value === column ? column : `-${column}`;
}

/** How a table is sorted by one of its columns, and what happens when a person sorts by it: what a heading needs. */
export function sortableBy<Column extends string>(
  sort: Column | `-${Column}`,
  column: Column,
  onSort: (sort: Column | `-${Column}`) => void,
) {
  return {
    sorted: sort === column ? ("ascending" as const) : sort === `-${column}` ? ("descending" as const) : undefined,
    onSort: (direction: "ascending" | "descending") => onSort(direction === "ascending" ? column : `-${column}`),
  };
}
