import { graphql, type ResultOf } from "@/gql/graphql";

/** A page of entries, without their exceptions, which may be long. */
export const LogEntriesQuery = graphql(`
  query LogEntries($first: Int!, $after: String, $where: LogEntryFilterInput, $order: [LogEntrySortInput!]) {
    logEntries(first: $first, after: $after, where: $where, order: $order) {
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        timestamp
        level
        component
        message
      }
    }
  }
`);

export type LogEntry = NonNullable<NonNullable<ResultOf<typeof LogEntriesQuery>["logEntries"]>["nodes"]>[number];
