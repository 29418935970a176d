const path = "/account/api-keys";
const unreachable = "The server could not be reached. Check the connection and try again.";

/** A key by which a program signs in as the person who made it; never the secret itself. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt?: string;
  readonly lastUsedAt?: string;
}

/** What the server said, or why it refused. */
export type Answer<T> = { value: T } | { failure: string };

/** One's own keys, the newest first. */
export function listApiKeys(): Promise<Answer<ApiKey[]>> {
  return ask("GET", "", undefined, (body) => (body as { items: ApiKey[] }).items);
}

/** Makes a key and returns its text, which the server tells this once. */
export function createApiKey(name: string, expiresAt: Date | undefined): Promise<Answer<string>> {
  return ask("POST", "", { name, expiresAt }, (body) => (body as { key: string }).key);
}

/** Revokes a key: its program is signed out at once. */
export function revokeApiKey(id: string): Promise<Answer<string>> {
  return ask("DELETE", `/${encodeURIComponent(id)}`, undefined, () => id);
}

async function ask<T>(method: string, place: string, body: object | undefined, read: (body: unknown) => T): Promise<Answer<T>> {
  try {
    const response = await fetch(path + place, {
      method,
      credentials: "same-origin",
      ...(body && { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }),
    });
    const answer: unknown = await response.json().catch(() => null);
    return response.ok ? { value: read(answer) } : { failure: problemDetail(answer) };
  } catch {
    return { failure: unreachable };
  }
}

function problemDetail(problem: unknown): string {
  const isTold = typeof problem === "object" && problem !== null && "detail" in problem && typeof problem.detail === "string";
  return isTold ? (problem.detail as string) : "The server did not do this. Sign in again and try once more.";
}
