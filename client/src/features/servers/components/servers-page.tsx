import { Alert } from "@mantine/core";
import { IconAlertCircle } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { PageHeader } from "@/components/page-header";
import { QueryFailure } from "@/components/query-failure";
import { useExportLauncher } from "@/lib/export-launcher";
import { usePreferences } from "@/lib/preferences";
import { recentRange } from "@/lib/recent-range";
import { metricsLink } from "../api/metrics-link";
import { ServersQuery } from "../api/servers-query";
import { tablesOf, toExportDraft, toggleTable, type ServerSearch } from "../model/server-search";
import { useMetricsExport } from "../model/use-metrics-export";
import { ExportMenu } from "./export-menu";
import { ServerControls } from "./server-controls";
import { ServerTrend } from "./server-trend";

const route = getRouteApi("/signed-in/servers");

export function ServersPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const { timeZone } = usePreferences();
  const { exporting, start } = useMetricsExport();
  // Ranges count back from the moment the page was opened, so that the charts stand still.
  const [now] = useState(Date.now);
  const [{ data, error, fetching }, refetch] = useQuery({ query: ServersQuery, variables: { named: search.server ?? "" } });

  const { range = "24h" } = search;
  const first = data?.servers?.nodes ?? [];
  const chosen = search.server ? [...first, ...(data?.named?.nodes ?? [])].find(({ id }) => id === search.server) : first[0];
  const servers = chosen && !first.includes(chosen) ? [...first, chosen] : first;
  const change = (part: Partial<ServerSearch>) => void navigate({ search: (latest) => ({ ...latest, ...part }), replace: true });

  return (
    <>
      <PageHeader title="Servers" description={`CPU, memory and disk over time · times in ${timeZone}`} />
      {error && !fetching ? (
        <QueryFailure title="Servers could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />
      ) : !data ? (
        <LoadingBlock label="Loading servers" height={420} />
      ) : servers.length === 0 ? (
        <EmptyState title="No servers yet">
          This host appears here after its first sample; others once their metrics are imported.
        </EmptyState>
      ) : (
        <>
          <ServerControls servers={servers} chosen={chosen} range={range} onChange={change}>
            {chosen && (
              <ExportMenu
                exporting={exporting}
                onExport={(format) => start(metricsLink(chosen.id, range, format))}
                onMore={() => launcher.open(toExportDraft(chosen.id, range, timeZone))}
              />
            )}
          </ServerControls>
          {chosen ? (
            <ServerTrend
              server={chosen}
              range={recentRange(range, now)}
              timeZone={timeZone}
              tables={tablesOf(search)}
              onToggle={(metric) => change(toggleTable(search, metric))}
            />
          ) : fetching ? (
            <LoadingBlock label="Loading the server" height={420} />
          ) : (
            <Alert color="red" role="alert" title="Server not found (404)" icon={<IconAlertCircle aria-hidden />}>
              {`No server has the id “${search.server}”. Choose one above.`}
            </Alert>
          )}
        </>
      )}
    </>
  );
}
