import { graphql, type ResultOf } from "@/gql/graphql";

export const DestinationsQuery = graphql(`
  query Destinations {
    destinations {
      id
      name
      kind
      summary
    }
  }
`);

export type Destination = ResultOf<typeof DestinationsQuery>["destinations"][number];
