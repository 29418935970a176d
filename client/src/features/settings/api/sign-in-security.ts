/** What keeps the server from doing it, in a sentence; undefined once it is done. */
export type Refusal = string | undefined;

const unreachable = "The server could not be reached. Check the connection and try again.";
const refused = "The server did not do this. Sign in again and try once more.";

/** Gives the signed-in person another password. All other sessions end. */
export function changePassword(oldPassword: string, newPassword: string): Promise<Refusal> {
  return ask("/account/manage/info", { oldPassword, newPassword });
}

/** Ends all sessions of the signed-in person, this one too. */
export function endSessions(): Promise<Refusal> {
  return ask("/account/sign-out-everywhere", {});
}

async function ask(path: string, body: object): Promise<Refusal> {
  try {
    const response = await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    });
    return response.ok ? undefined : reasonIn(await response.json().catch(() => null));
  } catch {
    return unreachable;
  }
}

/** The messages of a validation problem (RFC 9457 with ASP.NET Core's `errors`), else its detail. */
function reasonIn(problem: unknown): string {
  if (typeof problem !== "object" || problem === null) return refused;
  const errors =
    "errors" in problem && typeof problem.errors === "object" && problem.errors !== null ? Object.values(problem.errors).flat() : [];
  const detail = "detail" in problem && typeof problem.detail === "string" ? problem.detail : refused;
  return errors.filter((message) => typeof message === "string").join(" ") || detail;
}
