export type SignInResult = "signed-in" | "wrong-credentials" | "too-many" | "unreachable";

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
    if (response.status === 429) return "too-many";
    if (response.status === 400 || response.status === 401) return "wrong-credentials";
    return "unreachable";
  } catch {
    return "unreachable";
  }
}
