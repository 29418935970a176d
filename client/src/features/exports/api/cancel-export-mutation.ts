import { graphql } from "@/gql/graphql";
import { ExportFields } from "./export-fields";

/** Asks a running export to stop. */
export const CancelExportMutation = graphql(
  `
    mutation CancelExport($input: CancelExportInput!) {
      cancelExport(input: $input) {
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
