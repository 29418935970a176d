import { graphql } from "@/gql/graphql";

export const DeleteScheduleMutation = graphql(`
  mutation DeleteSchedule($id: ID!) {
    deleteSchedule(input: { id: $id }) {
      errors {
        __typename
        ... on Error {
          message
        }
      }
    }
  }
`);
