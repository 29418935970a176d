/** Ends the session on the server. Whether it answers or not, the page forgets the person. */
export async function signOut(): Promise<void> {
  try {
    await fetch("/account/logout", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: "{}",
    });
  } catch {
    // The cookie stays until it expires; the next visit says whose it is.
  }
}
