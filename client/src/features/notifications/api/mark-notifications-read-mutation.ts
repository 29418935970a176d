import { graphql } from "@/gql/graphql";

export const MarkNotificationsReadMutation = graphql(`
  mutation MarkNotificationsRead {
    markNotificationsRead {
      count
    }
  }
`);
