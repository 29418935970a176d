import { graphql } from "@/gql/graphql";

/** Where files can be sent. */
export const DestinationChoicesQuery = graphql(`
  query DestinationChoices {
    destinations {
      id
      name
      summary
    }
  }
`);
