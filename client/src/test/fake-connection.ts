import { cacheExchange, Client, fetchExchange, subscriptionExchange } from "urql";
import type { Connection } from "@/gql/connection";

export interface Live {
  operation: string;
  variables: Record<string, unknown>;
  sink: { next(value: unknown): void; complete(): void };
}

/** Queries go over (intercepted) HTTP as always; subscriptions wait here for a test to speak for the server. */
export function fakeConnection() {
  const live = new Set<Live>();
  const opened: Pick<Live, "operation" | "variables">[] = [];
  const listeners = new Set<() => void>();

  const client = new Client({
    url: "http://localhost/graphql",
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = "", variables = {} }) => ({
          subscribe(sink) {
            const operation = /subscription\s+(\w+)/.exec(query)?.[1] ?? "";
            const entry: Live = { operation, variables, sink: sink as Live["sink"] };
            opened.push({ operation, variables });
            live.add(entry);
            return { unsubscribe: () => live.delete(entry) };
          },
        }),
      }),
    ],
  });

  const connection: Connection = {
    client,
    onConnected(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => live.clear(),
  };

  const matching = (operation: string, id?: string) =>
    [...live].filter((entry) => entry.operation === operation && (id === undefined || entry.variables.id === id));

  return {
    connection,
    /** Every subscription that was ever opened, in order. */
    opened,
    isOpen: (operation: string, id?: string) => matching(operation, id).length > 0,
    emit(operation: string, data: unknown, id?: string) {
      for (const { sink } of matching(operation, id)) sink.next({ data });
    },
    complete(operation: string, id?: string) {
      for (const { sink } of matching(operation, id)) sink.complete();
    },
    reconnect() {
      for (const listener of listeners) listener();
    },
  };
}

export type FakeConnection = ReturnType<typeof fakeConnection>;
