import { graphql, type ResultOf } from "@/gql/graphql";

/** What can be exported of one dataset. */
export const DatasetQuery = graphql(`
  query Dataset($name: String!) {
    dataset(name: $name) {
      name
      label
      description
      timeField
      formats
      ranges
      hasSecrets
      templates
      fields {
        name
        label
        type
        description
        sensitive
        selectedByDefault
      }
    }
  }
`);

export type Dataset = NonNullable<ResultOf<typeof DatasetQuery>["dataset"]>;
export type DatasetField = Dataset["fields"][number];
