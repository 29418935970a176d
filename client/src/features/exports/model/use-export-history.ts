import { useEffect, useEffectEvent, useMemo, useRef } from "react";
import { useQuery } from "urql";
import { useConnected } from "@/gql/connection-context";
import { ExportHistoryQuery } from "../api/export-history-query";
import { historyVariables, type HistorySearch } from "./history-search";
import { useExportJobs, useKnownExports } from "./jobs-context";
import { mergeExport } from "./merge-export";

/** One page of the history with every row live, asked for anew whenever an export appears or changes its state. */
export function useExportHistory({ status, dataset, after, before }: HistorySearch) {
  const { board } = useExportJobs();
  const known = useKnownExports();
  const variables = useMemo(() => historyVariables({ status, dataset, after, before }), [status, dataset, after, before]);
  const [{ data, error, fetching }, ask] = useQuery({ query: ExportHistoryQuery, variables, requestPolicy: "cache-and-network" });
  const page = data?.exports;

  // Rows that run are followed, other people's too, where an administrator sees them.
  useEffect(() => {
    for (const record of page?.nodes ?? []) board.receive(record);
  }, [board, page]);

  const states = known.map((record) => `${record.id} ${record.status}`).join();
  const last = useRef(states);
  const refetch = useEffectEvent(() => ask({ requestPolicy: "network-only" }));
  useEffect(() => {
    if (last.current === states) return;
    last.current = states;
    refetch();
  }, [states]);
  useConnected(() => ask({ requestPolicy: "network-only" }));

  const live = new Map(known.map((record) => [record.id, record]));
  return {
    rows: page?.nodes?.map((record) => mergeExport(live.get(record.id), record)),
    totalCount: page?.totalCount,
    pageInfo: page?.pageInfo,
    error,
    fetching,
    ask: () => ask({ requestPolicy: "network-only" }),
  };
}
