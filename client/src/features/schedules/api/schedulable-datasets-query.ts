import { graphql, type ResultOf } from "@/gql/graphql";

/** What can be exported by a schedule. */
export const SchedulableDatasetsQuery = graphql(`
  query SchedulableDatasets {
    datasets {
      name
      label
      timeField
      formats
      ranges
    }
  }
`);

export type SchedulableDataset = ResultOf<typeof SchedulableDatasetsQuery>["datasets"][number];
