import { graphql } from "@/gql/graphql";

export const RevokeDeliveryMutation = graphql(`
  mutation RevokeDelivery($id: ID!) {
    revokeDelivery(input: { id: $id }) {
      errors {
        __typename
        ... on Error {
          message
        }
      }
    }
  }
`);
