import { graphql } from "@/gql/graphql";

/** The latest notifications. */
export const NotificationsQuery = graphql(`
  query Notifications {
    notifications(first: 20) {
      totalCount
      nodes {
        id
        title
        message
        createdAt
        readAt
      }
    }
  }
`);
