import { graphql } from "@/gql/graphql";

/** Where a schedule can send its files. */
export const ScheduleDestinationsQuery = graphql(`
  query ScheduleDestinations {
    destinations {
      id
      name
      summary
    }
  }
`);
