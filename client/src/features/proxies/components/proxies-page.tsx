import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { PageHeader } from "@/components/page-header";
import { useExportLauncher } from "@/lib/export-launcher";
import { formatCounted } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import { ProxyCountQuery } from "../api/proxy-count-query";
import { toExportDraft, toFilter } from "../model/proxy-query-input";
import type { ProxySearch } from "../model/proxy-search";
import { ProxyFilters } from "./proxy-filters";
import { ProxyTable } from "./proxy-table";

const route = getRouteApi("/signed-in/proxies");

export function ProxiesPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const { timeZone } = usePreferences();
  const [{ data, error, fetching }, count] = useQuery({ query: ProxyCountQuery, variables: { where: toFilter(search) } });
  const total = data?.proxies?.totalCount;

  const change = (part: Partial<ProxySearch>) => void navigate({ search: (latest) => ({ ...latest, ...part }), replace: true });

  return (
    <>
      <PageHeader
        title="Proxies"
        description={
          total === undefined
            ? "Where they listen and whether they answer."
            : `${formatCounted(total, "proxy", "proxies")} · times in ${timeZone}`
        }
        action={
          <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => launcher.open(toExportDraft(search))}>
            Export
          </Button>
        }
      />
      <ProxyFilters search={search} onChange={change} />
      <ProxyTable
        search={search}
        timeZone={timeZone}
        total={total}
        error={fetching ? undefined : error}
        onRetry={() => count({ requestPolicy: "network-only" })}
        onSort={(sort) => change({ sort })}
      />
    </>
  );
}
