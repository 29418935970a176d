import { graphql } from "@/gql/graphql";

export const RunScheduleMutation = graphql(`
  mutation RunSchedule($id: ID!) {
    runSchedule(input: { id: $id }) {
      export {
        id
      }
      errors {
        __typename
        ... on Error {
          message
        }
      }
    }
  }
`);
