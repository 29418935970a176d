import { graphql, type ResultOf } from "@/gql/graphql";

/** One event of an export's work. */
export const ProgressFields = graphql(`
  fragment ProgressFields on ExportProgress {
    exportId
    sequence
    status
    phase
    rowsWritten
    rowsTotal
    rowsTotalKind
    bytesWritten
    rowsPerSecond
    percent
    etaSeconds
    queuePosition
  }
`);

export type Progress = ResultOf<typeof ProgressFields>;
