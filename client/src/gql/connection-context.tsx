import { createContext, use, useEffect, useEffectEvent, type ReactNode } from "react";
import { Provider } from "urql";
import type { Connection } from "./connection";

const ConnectionContext = createContext<Connection | null>(null);

export function ConnectionProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  return (
    <ConnectionContext value={connection}>
      <Provider value={connection.client}>{children}</Provider>
    </ConnectionContext>
  );
}

/** Runs `refetch` each time the subscription socket is up, the first time too: events before that were not delivered. */
export function useConnected(refetch: () => void) {
  const connection = use(ConnectionContext);
  const onConnected = useEffectEvent(refetch);
  useEffect(() => connection?.onConnected(() => onConnected()), [connection]);
}
