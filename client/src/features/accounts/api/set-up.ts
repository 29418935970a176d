/** The address to sign in with, or why the server refused. */
export type SetUpResult = { email: string } | { failure: string };

/** Gives the first administrator a password, by the link that the server printed. */
export async function setUp(token: string, password: string): Promise<SetUpResult> {
  try {
    const response = await fetch("/account/setup", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ token, password }),
    });
    const body: unknown = await response.json().catch(() => null);
    if (response.ok && isRecord(body) && typeof body.email === "string") return { email: body.email };
    return { failure: problemText(body) };
  } catch {
    return { failure: "The server could not be reached. Check the connection and try again." };
  }
}

/** The messages of a validation problem (RFC 9457 with ASP.NET Core's `errors`). */
function problemText(problem: unknown): string {
  const errors = isRecord(problem) && isRecord(problem.errors) ? Object.values(problem.errors).flat() : [];
  return errors.filter((message) => typeof message === "string").join(" ") || "The password could not be set. Try again.";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
