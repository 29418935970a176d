import { graphql } from "@/gql/graphql";

export const UpdateScheduleMutation = graphql(`
  mutation UpdateSchedule($input: UpdateScheduleInput!) {
    updateSchedule(input: $input) {
      schedule {
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
