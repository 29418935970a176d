import { graphql } from "@/gql/graphql";

/** How many entries a filter leaves, and the number of the newest of all. */
export const LogHeadQuery = graphql(`
  query LogHead($where: LogEntryFilterInput) {
    matching: logEntries(first: 1, where: $where) {
      totalCount
    }
    newest: logEntries(first: 1, order: [{ id: DESC }]) {
      nodes {
        id
      }
    }
  }
`);
