import { graphql, HttpResponse } from "msw";

export const ada = { __typename: "User", id: "ada", email: "ada@example.com", displayName: "Ada", role: "ANALYST" } as const;

/** Answers `me` as the server does for a signed-in Ada. */
export const signedInAsAda = graphql.query("Me", () => HttpResponse.json({ data: { me: ada } }));

/** Answers `me` as the server does for a visitor. */
export const visitor = graphql.query("Me", () => HttpResponse.json({ data: { me: null } }));
