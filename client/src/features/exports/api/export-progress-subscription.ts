import { graphql } from "@/gql/graphql";
import { ProgressFields } from "./progress-fields";

/** Progress of one export up to its end; with `after`, only events of a higher sequence, none lost. */
export const ExportProgressSubscription = graphql(
  `
    subscription ExportProgress($id: ID!, $after: Long) {
      onExportProgress(id: $id, after: $after) {
        ...ProgressFields
      }
    }
  `,
  [ProgressFields],
);
