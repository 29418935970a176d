import { graphql } from "@/gql/graphql";
import { ExportFields } from "./export-fields";

/** Starts an export. The same `idempotencyKey` never starts a second one. */
export const StartExportMutation = graphql(
  `
    mutation StartExport($input: StartExportInput!) {
      startExport(input: $input) {
        export {
          ...ExportFields
        }
        errors {
          __typename
          ... on InvalidRequestError {
            message
            code
            path
          }
          ... on Error {
            message
          }
          ... on TooManyExportsError {
            message
            limit
            running
          }
        }
      }
    }
  `,
  [ExportFields],
);
