import { Button, Group } from "@mantine/core";
import { getRouteApi } from "@tanstack/react-router";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { PageHeader } from "@/components/page-header";
import { QueryFailure } from "@/components/query-failure";
import { formatCounted } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import { ExperimentsQuery } from "../api/experiments-query";
import { toVariables, type ExperimentsSearch } from "../model/experiments-search";
import { ExperimentsTable } from "./experiments-table";
import { ExportButtons } from "./export-buttons";
import { FeatureFlags } from "./feature-flags";

const route = getRouteApi("/signed-in/experiments");

export function ExperimentsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { timeZone } = usePreferences();
  const [{ data, error, fetching }, refetch] = useQuery({ query: ExperimentsQuery, variables: toVariables(search) });
  const page = data?.experiments;
  const go = (next: ExperimentsSearch) => void navigate({ search: next });

  return (
    <>
      <PageHeader
        title="Experiments"
        description={page ? formatCounted(page.totalCount, "experiment") : "What was tried on users, and what came of it."}
        action={<ExportButtons />}
      />
      {error && !fetching ? (
        <QueryFailure title="Experiments could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />
      ) : !page ? (
        <LoadingBlock label="Loading experiments" height={240} />
      ) : page.totalCount === 0 ? (
        <EmptyState title="No experiments">Experiments appear here once their events are imported.</EmptyState>
      ) : (
        <ExperimentsTable experiments={page.nodes ?? []} timeZone={timeZone} busy={fetching} />
      )}
      {(page?.pageInfo.hasPreviousPage || page?.pageInfo.hasNextPage) && (
        <Group component="nav" aria-label="Pages" justify="flex-end" mt="md">
          <Button
            variant="default"
            disabled={!page.pageInfo.hasPreviousPage}
            onClick={() => go({ before: page.pageInfo.startCursor ?? undefined })}
          >
            Previous
          </Button>
          <Button
            variant="default"
            disabled={!page.pageInfo.hasNextPage}
            onClick={() => go({ after: page.pageInfo.endCursor ?? undefined })}
          >
            Next
          </Button>
        </Group>
      )}
      <FeatureFlags timeZone={timeZone} />
    </>
  );
}
