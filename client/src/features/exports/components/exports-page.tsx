import { Button, Group } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { PageHeader } from "@/components/page-header";
import { QueryFailure } from "@/components/query-failure";
import { formatCounted } from "@/lib/format";
import { DatasetNamesQuery } from "../api/dataset-names-query";
import { isActive } from "@/lib/export-status";
import type { HistorySearch } from "../model/history-search";
import { useExportHistory } from "../model/use-export-history";
import { ExportDetails } from "./export-details";
import { HistoryDeletion } from "./history-deletion";
import { HistoryFilters } from "./history-filters";
import { HistoryList } from "./history-list";

const route = getRouteApi("/signed-in/exports");

/** What was exported, what is being exported, and all that can be done with it. */
export function ExportsPage() {
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const [{ data: datasets }] = useQuery({ query: DatasetNamesQuery });
  const { rows, totalCount, pageInfo, error, fetching, ask } = useExportHistory(search);
  const [shown, setShown] = useState<string | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  // What is not on this page any more is not deleted unseen.
  const selected = new Set(rows?.filter(({ id, status }) => ticked.has(id) && !isActive(status)).map(({ id }) => id));

  const labels = new Map(datasets?.datasets.map(({ name, label }) => [name, label]));
  const filtered = search.status !== undefined || search.dataset !== undefined;
  const go = (next: HistorySearch) => void navigate({ search: next });
  const filter = (change: Pick<HistorySearch, "status" | "dataset">) =>
    void navigate({ search: ({ status, dataset }) => ({ status, dataset, ...change }), replace: true });

  return (
    <>
      <PageHeader
        title="Exports"
        description={totalCount === undefined ? "Everything you have exported." : `${formatCounted(totalCount, "export")}, newest first`}
      />
      {selected.size > 0 && (
        <HistoryDeletion
          ids={[...selected]}
          onClear={() => setTicked(new Set())}
          onDone={() => {
            setTicked(new Set());
            ask();
          }}
        />
      )}
      <HistoryFilters search={search} datasets={labels} onChange={filter} />
      {error && !fetching && !rows ? (
        <QueryFailure title="The exports could not be loaded" error={error} onRetry={ask} />
      ) : !rows ? (
        <LoadingBlock label="Loading exports" height={320} />
      ) : rows.length === 0 ? (
        <EmptyState title={filtered ? "No exports match these filters" : "No exports yet"}>
          {filtered ? (
            <Button variant="default" onClick={() => go({})}>
              Clear the filters
            </Button>
          ) : (
            <>
              <span>Open a page with data, choose what you need and press Export. The file appears here.</span>
              <Button component={Link} to="/motion-events">
                Go to Motion events
              </Button>
            </>
          )}
        </EmptyState>
      ) : (
        <HistoryList
          rows={rows}
          labels={labels}
          selected={selected}
          onSelect={(ids, on) => setTicked((before) => new Set(on ? [...before, ...ids] : [...before].filter((id) => !ids.includes(id))))}
          onDetails={({ id }) => setShown(id)}
        />
      )}
      {(pageInfo?.hasPreviousPage || pageInfo?.hasNextPage) && (
        <Group component="nav" aria-label="Pages" justify="flex-end" mt="md">
          <Button
            variant="default"
            disabled={!pageInfo.hasPreviousPage}
            onClick={() => go({ ...search, after: undefined, before: pageInfo.startCursor ?? undefined })}
          >
            Newer
          </Button>
          <Button
            variant="default"
            disabled={!pageInfo.hasNextPage}
            onClick={() => go({ ...search, before: undefined, after: pageInfo.endCursor ?? undefined })}
          >
            Older
          </Button>
        </Group>
      )}
      <ExportDetails record={rows?.find(({ id }) => id === shown)} labels={labels} onClose={() => setShown(null)} />
    </>
  );
}
