import { SortButton } from "@/components/sort-button";
import { sortableBy } from "@/lib/list-page";
import type { VirtualColumn } from "./virtual-table";

/** Key and heading of a column by which the table can be sorted. */
export function sortableColumn<Column extends string>(
  sort: Column | `-${Column}`,
  column: Column,
  label: string,
  onSort: (sort: Column | `-${Column}`) => void,
): Pick<VirtualColumn<unknown>, "key" | "sorted" | "header"> {
  const sortable = sortableBy<Column>(sort, column, onSort);
  return { key: column, sorted: sortable.sorted ?? "none", header: <SortButton {...sortable}>{label}</SortButton> };
}
