import { graphql } from "@/gql/graphql";

export const TestDestinationMutation = graphql(`
  mutation TestDestination($id: ID!) {
    testDestination(input: { id: $id }) {
      ok
      message
    }
  }
`);
