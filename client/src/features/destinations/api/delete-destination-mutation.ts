import { graphql } from "@/gql/graphql";

export const DeleteDestinationMutation = graphql(`
  mutation DeleteDestination($id: ID!) {
    deleteDestination(input: { id: $id }) {
      errors {
        __typename
        ... on Error {
          message
        }
      }
    }
  }
`);
