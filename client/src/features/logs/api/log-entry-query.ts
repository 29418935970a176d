import { graphql } from "@/gql/graphql";

/** All of one entry. */
export const LogEntryQuery = graphql(`
  query LogEntry($id: Long!) {
    logEntries(first: 1, where: { id: { eq: $id } }) {
      nodes {
        id
        timestamp
        level
        component
        message
        exception
        requestId
        source
      }
    }
  }
`);
