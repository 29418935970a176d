/**
 * Ends the session on the server. Whether it answers or not, the page forgets the person.
 * @returns The address where the person's provider ends its own session; absent where it does not, or need not.
 */
export async function signOut(): Promise<string | undefined> {
  try {
    const response = await fetch("/account/logout", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
    const type = response.headers.get("Content-Type") ?? "";
    return response.ok && type.startsWith("application/json") ? ((await response.json()) as { continueAt: string }).continueAt : undefined;
  } catch {
    // The cookie stays until it expires; the next visit says whose it is.
    return undefined;
  }
}
