import { graphql, type ResultOf } from "@/gql/graphql";

/** The servers to choose from, and the one that the address names, should there be more than fit in one answer. */
export const ServersQuery = graphql(`
  query Servers($named: String!) {
    servers(first: 50, order: [{ name: ASC }]) {
      nodes {
        id
        name
      }
    }
    named: servers(first: 1, where: { id: { eq: $named } }) {
      nodes {
        id
        name
      }
    }
  }
`);

export type Server = NonNullable<NonNullable<ResultOf<typeof ServersQuery>["servers"]>["nodes"]>[number];
