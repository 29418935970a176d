import { graphql } from "@/gql/graphql";

/** The names under which people know the datasets. */
export const DatasetNamesQuery = graphql(`
  query DatasetNames {
    datasets {
      name
      label
    }
  }
`);
