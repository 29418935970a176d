import { graphql } from "@/gql/graphql";
import { ExportFields } from "./export-fields";

/** Any of the person's exports that changes; an administrator hears of everyone's. */
export const ExportChangedSubscription = graphql(
  `
    subscription ExportChanged {
      onExportChanged {
        ...ExportFields
      }
    }
  `,
  [ExportFields],
);
