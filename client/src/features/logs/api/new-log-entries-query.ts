import { graphql } from "@/gql/graphql";

/** How many entries there are of a filter that speaks of new ones. */
export const NewLogEntriesQuery = graphql(`
  query NewLogEntries($where: LogEntryFilterInput!) {
    logEntries(first: 1, where: $where) {
      totalCount
    }
  }
`);
