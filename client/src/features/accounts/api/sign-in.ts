export type SignInResult = "signed-in" | "wrong-credentials" | "locked-out" | "unreachable";

/** Exchanges an address and a password for the session cookie. */
export async function signIn(email: string, password: string): Promise<SignInResult> {
  try {
    const response = await fetch("/account/login?useCookies=true", {
      method: "POST",
      credentials: "same-origin",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ email, password }),
    });
    if (response.ok) return "signed-in";
    if (response.status === 429) return "locked-out";
    if (response.status === 400 || response.status === 401) return (await isLockedOut(response)) ? "locked-out" : "wrong-credentials";
    return "unreachable";
  } catch {
    return "unreachable";
  }
}

/** The server names a lock-out in the problem's detail. */
async function isLockedOut(response: Response): Promise<boolean> {
  const problem: unknown = await response.json().catch(() => null);
  return typeof problem === "object" && problem !== null && "detail" in problem && problem.detail === "LockedOut";
}
