import { openConnection, type Connection } from "@/gql/connection";
import { MeQuery, type User } from "../api/me-query";
import { signIn, type SignInResult } from "../api/sign-in";
import { signOut } from "../api/sign-out";

export interface SessionState {
  readonly connection: Connection;
  /** Absent until the server was asked, null for a visitor. */
  readonly user: User | null | undefined;
  /** Whether the last session ended by itself, not by signing out. */
  readonly expired: boolean;
}

/** Who is using the pages, and the line to the server in their name. One for the life of the page. */
export interface Session {
  readonly state: SessionState;
  subscribe(listener: () => void): () => void;
  /** The signed-in person, asked of the server once; null for a visitor. Throws when the server cannot be reached. */
  load(): Promise<User | null>;
  signIn(email: string, password: string): Promise<SignInResult>;
  signOut(): Promise<void>;
}

export function createSession(): Session {
  const listeners = new Set<() => void>();
  let loading: Promise<User | null> | undefined;
  let rechecking = false;
  let state: SessionState = { connection: openConnection({ onSignedOut: recheck }), user: undefined, expired: false };

  function change(next: Partial<SessionState>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  async function ask(): Promise<User | null> {
    const { data, error } = await state.connection.client.query(MeQuery, {}, { requestPolicy: "network-only" }).toPromise();
    if (error) throw error;
    return data?.me ?? null;
  }

  /** A refused request: either the session has ended, or this person may not do that. Only the first ends it here. */
  function recheck() {
    if (rechecking || !state.user) return;
    rechecking = true;
    ask()
      .then((user) => user ?? startAnew(null, true))
      .catch(() => undefined)
      .finally(() => (rechecking = false));
  }

  function startAnew(user: User | null | undefined, expired = false) {
    state.connection.close();
    loading = undefined;
    change({ connection: openConnection({ onSignedOut: recheck }), user, expired });
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load() {
      if (state.user !== undefined) return Promise.resolve(state.user);
      loading ??= ask()
        .then((user) => {
          change({ user });
          return user;
        })
        .finally(() => (loading = undefined));
      return loading;
    },
    async signIn(email, password) {
      const result = await signIn(email, password);
      if (result === "signed-in") startAnew(undefined);
      return result;
    },
    async signOut() {
      const next = await signOut();
      startAnew(null);
      if (next) location.assign(next);
    },
  };
}
