import { graphql } from "@/gql/graphql";
import { ExportFields } from "./export-fields";

/** One export; null when it does not exist or is another person's. Its links are signed anew with every answer. */
export const ExportQuery = graphql(
  `
    query Export($id: ID!) {
      export(id: $id) {
        ...ExportFields
      }
    }
  `,
  [ExportFields],
);
