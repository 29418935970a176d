import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { ListView } from "@/components/list-view";
import { PageHeader } from "@/components/page-header";
import { useExportLauncher } from "@/lib/export-launcher";
import { changeSearch } from "@/lib/list-page";
import { UsersQuery } from "../api/users-query";
import { activeFilters, toExportDraft, toVariables, type UsersSearch } from "../model/users-search";
import { UsersFilters } from "./users-filters";
import { UsersTable } from "./users-table";

const route = getRouteApi("/signed-in/users");

export function UsersPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const [{ data, error, fetching }, refetch] = useQuery({ query: UsersQuery, variables: toVariables(search) });
  const change = (part: Partial<UsersSearch>) => void navigate({ search: (latest) => changeSearch(latest, part), replace: true });

  return (
    <>
      <PageHeader
        title="Users"
        description="Who may sign in, and what they may do. Only administrators see this page."
        action={
          <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => launcher.open(toExportDraft(search))}>
            Export
          </Button>
        }
      />
      <UsersFilters search={search} onChange={change} />
      <ListView
        noun="users"
        query={{ page: data?.users, error, fetching }}
        search={search}
        whenEmpty="Accounts appear here once they are made."
        filtered={activeFilters(search) > 0}
        onRetry={() => refetch({ requestPolicy: "network-only" })}
        onSearch={(next, options) => void navigate({ search: next, ...options })}
      >
        {({ nodes }) => <UsersTable users={nodes ?? []} sort={search.sort} busy={fetching} onSort={(sort) => change({ sort })} />}
      </ListView>
    </>
  );
}
