import { Table } from "@mantine/core";
import { SortButton, type SortButtonProps } from "./sort-button";

/** The heading of a column by which the table can be sorted. */
export function SortHeader({ sorted, visibleFrom, ...button }: SortButtonProps & { visibleFrom?: string }) {
  return (
    <Table.Th aria-sort={sorted ?? "none"} visibleFrom={visibleFrom}>
      <SortButton sorted={sorted} {...button} />
    </Table.Th>
  );
}
