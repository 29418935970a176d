import { graphql } from "@/gql/graphql";

/** Takes an export that has ended out of the history, and its files with it. */
export const DeleteExportMutation = graphql(`
  mutation DeleteExport($input: DeleteExportInput!) {
    deleteExport(input: $input) {
      deletedId
      errors {
        __typename
        ... on Error {
          message
        }
      }
    }
  }
`);
