import { graphql, type ResultOf } from "@/gql/graphql";

/** What a request would do, and its first rows exactly as they will be written. */
export const ExportPlanQuery = graphql(`
  query ExportPlan($request: ExportRequestInput!) {
    exportPlan(request: $request) {
      plan {
        rowCount
        rowCountKind
        estimatedBytes
        estimatedSeconds
        columns
        previewRows
        warnings
        document {
          pages
          firstPage
        }
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
`);

export type ExportPlan = NonNullable<ResultOf<typeof ExportPlanQuery>["exportPlan"]["plan"]>;
export type ExportRequestError = NonNullable<ResultOf<typeof ExportPlanQuery>["exportPlan"]["errors"]>[number];
