import { graphql, type ResultOf } from "@/gql/graphql";
import { ProgressFields } from "./progress-fields";

/** Everything the pages show of one export. */
export const ExportFields = graphql(
  `
    fragment ExportFields on Export {
      id
      status
      dataset
      format
      request
      attempt
      reason
      createdAt
      startedAt
      finishedAt
      expiresAt
      progress {
        ...ProgressFields
      }
      files {
        name
        contentType
        bytes
        rows
        sha256
        downloadUrl
        expiresAt
      }
      failure {
        code
        message
        retryable
      }
      destination {
        id
        name
      }
      createdBy {
        id
        displayName
      }
    }
  `,
  [ProgressFields],
);

/** One export as the server knows it. */
export type ExportRecord = ResultOf<typeof ExportFields>;

/** A finished file and its signed link. */
export type ExportFile = ExportRecord["files"][number];
