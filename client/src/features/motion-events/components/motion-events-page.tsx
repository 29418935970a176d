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
import { MotionEventsQuery } from "../api/motion-events-query";
import { toExportDraft, toVariables } from "../model/motion-query-input";
import { activeFilters, type MotionSearch } from "../model/motion-search";
import { MotionFilters } from "./motion-filters";
import { MotionTable } from "./motion-table";

const route = getRouteApi("/signed-in/motion-events");

export function MotionEventsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const launcher = useExportLauncher();
  const preferences = usePreferences();
  const timeZone = search.tz ?? preferences.timeZone;
  const [{ data, error, fetching }, refetch] = useQuery({ query: MotionEventsQuery, variables: toVariables(search, timeZone) });
  const page = data?.motionEvents;

  const change = (part: Partial<MotionSearch>) => void navigate({ search: (latest) => changeSearch(latest, part), replace: true });

  return (
    <>
      <PageHeader
        title="Motion events"
        description={page ? `${formatCounted(page.totalCount, "event")} · times in ${timeZone}` : "What your cameras saw move."}
        action={
          <Button leftSection={<IconDownload size={18} aria-hidden />} onClick={() => launcher.open(toExportDraft(search, timeZone))}>
            Export
          </Button>
        }
      />
      <MotionFilters search={search} timeZone={timeZone} onChange={change} />
      <ListView
        noun="motion events"
        query={{ page, error, fetching }}
        search={search}
        whenEmpty="Your cameras have not recorded anything yet."
        filtered={activeFilters(search) > 0}
        onRetry={() => refetch({ requestPolicy: "network-only" })}
        onSearch={(next, options) => void navigate({ search: next, ...options })}
      >
        {({ nodes }) => (
          <MotionTable events={nodes ?? []} timeZone={timeZone} sort={search.sort} busy={fetching} onSort={(sort) => change({ sort })} />
        )}
      </ListView>
    </>
  );
}
