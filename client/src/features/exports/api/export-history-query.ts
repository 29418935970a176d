import { graphql } from "@/gql/graphql";
import { ExportFields } from "./export-fields";

/** One page of the exports that a person may see, newest first. */
export const ExportHistoryQuery = graphql(
  `
    query ExportHistory($first: Int, $after: String, $last: Int, $before: String, $where: ExportFilterInput) {
      exports(first: $first, after: $after, last: $last, before: $before, where: $where, order: [{ createdAt: DESC }]) {
        totalCount
        pageInfo {
          hasNextPage
          hasPreviousPage
          startCursor
          endCursor
        }
        nodes {
          ...ExportFields
        }
      }
    }
  `,
  [ExportFields],
);
