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

  const change = (part: Partial<MotionSearch>) => void navigate({ search: changeSearch(search, part), replace: true });

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
      {error && !fetching ? (
        <QueryFailure title="Motion events could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />
      ) : !page ? (
        <LoadingBlock label="Loading motion events" height={420} />
      ) : page.totalCount === 0 ? (
        <EmptyState title="No motion events">
          {activeFilters(search) > 0
            ? "Nothing matches these filters. Widen or clear them."
            : "Your cameras have not recorded anything yet."}
        </EmptyState>
      ) : (
        <>
          <MotionTable
            events={page.nodes ?? []}
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
