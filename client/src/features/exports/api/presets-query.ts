import { graphql, type ResultOf } from "@/gql/graphql";

/** The requests that a person kept for a dataset, and those that others share. */
export const PresetsQuery = graphql(`
  query Presets($dataset: String) {
    presets(dataset: $dataset) {
      id
      name
      shared
      request
      createdBy {
        id
        displayName
      }
    }
  }
`);

export type Preset = ResultOf<typeof PresetsQuery>["presets"][number];
