import { graphql } from "@/gql/graphql";

/** How many notifications wait to be read. */
export const UnreadNotificationsQuery = graphql(`
  query UnreadNotifications {
    unreadNotifications
  }
`);
