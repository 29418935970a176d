import { graphql } from "@/gql/graphql";
import { ExportFields } from "./export-fields";

/** Starts what failed, was canceled or has expired once more, for the same owner. */
export const RetryExportMutation = graphql(
  `
    mutation RetryExport($input: RetryExportInput!) {
      retryExport(input: $input) {
        export {
          ...ExportFields
        }
        errors {
          __typename
          ... on Error {
            message
          }
        }
      }
    }
  `,
  [ExportFields],
);
