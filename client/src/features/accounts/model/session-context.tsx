import { createContext, use, useSyncExternalStore, type ReactNode } from "react";
import { ConnectionProvider } from "@/gql/connection-context";
import type { User } from "../api/me-query";
import type { Session } from "./session";

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const { connection } = useSyncExternalStore(session.subscribe, () => session.state);
  return (
    <SessionContext value={session}>
      <ConnectionProvider connection={connection}>{children}</ConnectionProvider>
    </SessionContext>
  );
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error("useSession needs a SessionProvider above it.");
  return session;
}

/** The signed-in person; null for a visitor. */
export function useUser(): User | null {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.state.user) ?? null;
}
