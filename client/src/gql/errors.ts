import type { CombinedError } from "urql";

const signedOutCodes = new Set(["AUTH_NOT_AUTHENTICATED", "AUTH_NOT_AUTHORIZED"]);

/** Whether the server refused because nobody is signed in, so that signing in again is the way on. */
export function isSignedOut(error: CombinedError): boolean {
  const response: unknown = error.response;
  if (response instanceof Response && response.status === 401) return true;
  return error.graphQLErrors.some(({ extensions }) => typeof extensions.code === "string" && signedOutCodes.has(extensions.code));
}

/** One sentence for a person: the server's own words, or that it could not be reached. */
export function errorText(error: CombinedError): string {
  if (error.networkError && error.graphQLErrors.length === 0) return "The server could not be reached. Check the connection and try again.";
  return error.graphQLErrors.map(({ message }) => message).join(" ") || "Something went wrong. Try again.";
}
