import { Table } from "@mantine/core";
import { Fragment } from "react";
import { SortHeader } from "@/components/sort-header";
import { TableFrame } from "@/components/table-frame";
import { sortableBy } from "@/lib/list-page";
import type { Setting } from "../api/configuration-query";
import type { Sort, SortColumn } from "../model/configuration-search";
import { grouped } from "../model/setting-text";
import { SettingRow } from "./setting-row";

interface SettingTableProps {
  settings: readonly Setting[];
  sort: Sort | undefined;
  busy: boolean;
  onSort: (sort: Sort) => void;
}

/** The settings by group; each is changed where it stands. */
export function SettingTable({ settings, sort = "key", busy, onSort }: SettingTableProps) {
  const sortable = (column: SortColumn) => sortableBy<SortColumn>(sort, column, onSort);

  return (
    <TableFrame label="Configuration" busy={busy}>
      <Table verticalSpacing={8} fz="sm">
        <Table.Thead>
          <Table.Tr>
            <SortHeader {...sortable("key")}>Setting</SortHeader>
            <SortHeader {...sortable("value")}>Value</SortHeader>
            <Table.Th visibleFrom="md">Default</Table.Th>
            <SortHeader {...sortable("source")} visibleFrom="md">
              Value from
            </SortHeader>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {grouped(settings).map(({ group, settings: members }) => (
            <Fragment key={members[0]?.key}>
              <Table.Tr>
                <Table.Th colSpan={4} scope="colgroup" bg="var(--mantine-color-default-hover)">
                  {group}
                </Table.Th>
              </Table.Tr>
              {members.map((setting) => (
                <SettingRow key={setting.key} setting={setting} />
              ))}
            </Fragment>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
