import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { ListPager } from "@/components/list-pager";
import { LoadingBlock } from "@/components/loading-block";
import { PageHeader } from "@/components/page-header";
import { QueryFailure } from "@/components/query-failure";
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
      {error && !fetching ? (
        <QueryFailure title="Proxies could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />
      ) : !page ? (
        <LoadingBlock label="Loading proxies" height={420} />
      ) : page.totalCount === 0 ? (
        <EmptyState title="No proxies">
          {activeFilters(search) > 0
            ? "Nothing matches these filters. Widen or clear them."
            : "Import a list by POST /api/v1/import/proxies, as CSV, NDJSON or lines of host:port."}
        </EmptyState>
      ) : (
        <>
          <ProxyTable
            proxies={page.nodes ?? []}
            timeZone={timeZone}
            sort={search.sort}
            busy={fetching}
            onSort={(sort) => change({ sort })}
          />
          <ListPager
            search={search}
            data={page}
            onPage={(next) => void navigate({ search: changeSearch(search, next) })}
            onSize={(size) => change({ size })}
          />
        </>
      )}
    </>
  );
}
