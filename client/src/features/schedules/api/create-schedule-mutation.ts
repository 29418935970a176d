import { graphql } from "@/gql/graphql";

export const CreateScheduleMutation = graphql(`
  mutation CreateSchedule($input: CreateScheduleInput!) {
    createSchedule(input: $input) {
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
