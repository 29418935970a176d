import { useEffect, useState } from "react";
import { useClient, useQuery } from "urql";
import type { LogEntryFilterInput } from "@/gql/inputs";
import { uncached } from "@/gql/uncached-exchange";
import { LogHeadQuery } from "../api/log-head-query";
import { NewLogEntriesQuery } from "../api/new-log-entries-query";

const interval = 5_000;

/** How many entries a filter leaves, and how many more have come since that was asked; asks again with every `round`. */
export function useLogHead(where: LogEntryFilterInput | undefined, round: number) {
  const client = useClient();
  const [{ data, error }, ask] = useQuery({ query: LogHeadQuery, variables: { where }, context: networkOnly });
  const newest = data?.newest?.nodes?.[0]?.id;
  const identity = JSON.stringify([where, round, newest]);
  const [found, setFound] = useState({ identity, count: 0 });

  useEffect(() => {
    if (round > 0) ask();
  }, [round, ask]);

  useEffect(() => {
    if (newest === undefined) return;
    const since = { and: [where ?? {}, { id: { gt: newest } }] };
    const timer = setInterval(async () => {
      if (document.hidden) return;
      const answer = await client.query(NewLogEntriesQuery, { where: since }, { ...uncached, requestPolicy: "network-only" }).toPromise();
      const count = answer.data?.logEntries?.totalCount;
      if (count !== undefined) setFound({ identity, count });
    }, interval);
    return () => clearInterval(timer);
    // oxlint-disable-next-line react/exhaustive-deps -- `identity` stands for `where`
  }, [client, identity, newest]);

  return { total: data?.matching?.totalCount, error, fresh: found.identity === identity ? found.count : 0 };
}

const networkOnly = { requestPolicy: "network-only" } as const;
