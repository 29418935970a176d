import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from "urql";
import { createClient as createSocket } from "graphql-ws";
import { isSignedOut } from "./errors";
import { uncachedExchange } from "./uncached-exchange";

const path = "/graphql";

/** Between one second and three, so that a restarted server is found within five and not by every tab at once. */
const reconnectDelay = () => new Promise<void>((resolve) => setTimeout(resolve, 1000 + Math.random() * 2000));

/**
 * One person's line to the server: queries over HTTP, subscriptions over one `graphql-transport-ws` socket, opened by the
 * first subscription. Signing in or out makes a new one, because a socket keeps the identity it was opened with and the
 * cache must not outlive its owner.
 */
export interface Connection {
  readonly client: Client;
  /** Calls back each time the socket is up, the first time and after each break: the moment to ask for what was missed before. */
  onConnected(listener: () => void): () => void;
  close(): void;
}

export function openConnection({ onSignedOut }: { onSignedOut: () => void }): Connection {
  const socket = createSocket({
    url: () => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}${path}`,
    retryAttempts: Number.POSITIVE_INFINITY,
    retryWait: reconnectDelay,
    shouldRetry: () => true,
  });

  const listeners = new Set<() => void>();
  socket.on("connected", () => {
    for (const listener of listeners) listener();
  });

  const client = new Client({
    url: path,
    preferGetMethod: false,
    fetchOptions: { credentials: "same-origin", headers: { "GraphQL-Preflight": "1" } },
    exchanges: [
      mapExchange({
        onResult(result) {
          if (result.error && isSignedOut(result.error)) onSignedOut();
        },
      }),
      uncachedExchange,
      cacheExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = "", variables }) => ({
          subscribe: (sink) => ({ unsubscribe: socket.subscribe({ query, variables }, sink) }),
        }),
      }),
    ],
  });

  return {
    client,
    onConnected(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      listeners.clear();
      void socket.dispose();
    },
  };
}
