import { graphql } from "@/gql/graphql";
import { ExportFields } from "./export-fields";

/** The exports that have not ended, newest first. */
export const ActiveExportsQuery = graphql(
  `
    query ActiveExports {
      exports(first: 50, where: { status: { in: [QUEUED, RUNNING, CANCELING] } }, order: [{ createdAt: DESC }]) {
        nodes {
          ...ExportFields
        }
      }
    }
  `,
  [ExportFields],
);
