import { Table } from "@mantine/core";
import { SortHeader } from "@/components/sort-header";
import { TableFrame } from "@/components/table-frame";
import { sortableBy } from "@/lib/list-page";
import type { User } from "../api/users-query";
import { roleLabels, type Sort, type SortColumn } from "../model/users-search";

interface UsersTableProps {
  users: readonly User[];
  sort: Sort | undefined;
  busy: boolean;
  onSort: (sort: Sort) => void;
}

export function UsersTable({ users, sort = "email", busy, onSort }: UsersTableProps) {
  const sortable = (column: SortColumn) => sortableBy<SortColumn>(sort, column, onSort);

  return (
    <TableFrame label="Users" busy={busy}>
      <Table striped highlightOnHover verticalSpacing={6} fz="sm" miw={520}>
        <Table.Thead>
          <Table.Tr>
            <SortHeader {...sortable("email")}>E-mail</SortHeader>
            <SortHeader {...sortable("displayName")}>Name</SortHeader>
            <SortHeader {...sortable("role")}>Role</SortHeader>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {users.map(({ id, email, displayName, role }) => (
            <Table.Tr key={id}>
              <Table.Td style={{ overflowWrap: "anywhere" }}>{email}</Table.Td>
              <Table.Td>{displayName}</Table.Td>
              <Table.Td>{roleLabels[role]}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}
