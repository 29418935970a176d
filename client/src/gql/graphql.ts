import { initGraphQLTada } from "gql.tada";
import type { introspection } from "./graphql-env.d.ts";

/** Any value that survives JSON: what the schema's `Any` scalar carries. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** Parses and types GraphQL documents against `client/schema.graphql`. Fragment results are not masked. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  disableMasking: true;
  scalars: {
    Any: JsonValue;
    /** ISO 8601, as the server writes it: UTC. */
    DateTime: string;
    Long: number;
    UUID: string;
  };
}>();

export { readFragment } from "gql.tada";
export type { FragmentOf, ResultOf, VariablesOf } from "gql.tada";
