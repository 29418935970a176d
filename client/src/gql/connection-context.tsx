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

/** Runs `refetch` each time the subscription socket is up again after it broke: events in between were not delivered. */
export function useReconnected(refetch: () => void) {
  const connection = use(ConnectionContext);
  const onReconnected = useEffectEvent(refetch);
  useEffect(() => connection?.onReconnected(() => onReconnected()), [connection]);
}
