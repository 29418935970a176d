import { onEnd, pipe, subscribe } from "wonka";
import type { Client, OperationResult } from "urql";
import { ActiveExportsQuery } from "../api/active-exports-query";
import { ExportChangedSubscription } from "../api/export-changed-subscription";
import { ExportProgressSubscription } from "../api/export-progress-subscription";
import { ExportQuery } from "../api/export-query";
import type { ExportTransport } from "./export-transport";

function dataOf<Data>({ data, error }: OperationResult<Data>): Data {
  if (error) throw error;
  if (data === undefined) throw new Error("The answer holds no data.");
  return data;
}

const fresh = { requestPolicy: "network-only" } as const;

/** Queries over HTTP and subscriptions over the socket. */
export function urqlTransport(client: Client): ExportTransport {
  return {
    active: async () => dataOf(await client.query(ActiveExportsQuery, {}, fresh)).exports?.nodes ?? [],
    get: async (id) => dataOf(await client.query(ExportQuery, { id }, fresh)).export,
    onChanged(receive, ended) {
      return pipe(
        client.subscription(ExportChangedSubscription, {}),
        onEnd(ended),
        subscribe(({ data }) => {
          if (data) receive(data.onExportChanged);
        }),
      ).unsubscribe;
    },
    onProgress(id, after, receive, ended) {
      return pipe(
        client.subscription(ExportProgressSubscription, { id, after }),
        onEnd(ended),
        subscribe(({ data }) => {
          if (data) receive(data.onExportProgress);
        }),
      ).unsubscribe;
    },
  };
}
