import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { ListView } from "@/components/list-view";
import { PageHeader } from "@/components/page-header";
import { useExportLauncher } from "@/lib/export-launcher";
import { formatCounted } from "@/lib/format";
import { changeSearch } from "@/lib/list-page";
import { usePreferences } from "@/lib/preferences";
import { ProxiesQuery } from "../api/proxies-query";
import { toExportDraft, toVariables } from "../model/proxy-query-input";
import { activeFilters, type ProxySearch } from "../model/proxy-search";
import { ProxyFilters } from "./proxy-filters";
import { ProxyTable } from "./proxy-table";

const route = getRouteApi("/signed-in/proxies");

export function ProxiesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const { timeZone } = usePreferences();
  const [{ data, error, fetching }, refetch] = useQuery({ query: ProxiesQuery, variables: toVariables(search) });
  const page = data?.proxies;

  const change = (part: Partial<ProxySearch>) => void navigate({ search: changeSearch(search, part), replace: true });

  return (
    <>
      <PageHeader
        title="Proxies"
        description={
          page
            ? `${formatCounted(page.totalCount, "proxy", "proxies")} · times in ${timeZone}`
            : "Where they listen and whether they answer."
        }
        action={
          <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => launcher.open(toExportDraft(search))}>
            Export
          </Button>
        }
      />
      <ProxyFilters search={search} onChange={change} />
      <ListView
        noun="proxies"
        query={{ page, error, fetching }}
        search={search}
        whenEmpty="Import a list by POST /api/v1/import/proxies, as CSV, NDJSON or lines of host:port."
        filtered={activeFilters(search) > 0}
        onRetry={() => refetch({ requestPolicy: "network-only" })}
        onSearch={(next, options) => void navigate({ search: next, ...options })}
      >
        {({ nodes }) => (
          <ProxyTable proxies={nodes ?? []} timeZone={timeZone} sort={search.sort} busy={fetching} onSort={(sort) => change({ sort })} />
        )}
      </ListView>
    </>
  );
}
