import { graphql } from "@/gql/graphql";

export const SaveDestinationMutation = graphql(`
  mutation SaveDestination($input: SaveDestinationInput!) {
    saveDestination(input: $input) {
      destination {
        id
      }
      errors {
        __typename
        ... on InvalidRequestError {
          message
          path
        }
        ... on Error {
          message
        }
      }
    }
  }
`);
