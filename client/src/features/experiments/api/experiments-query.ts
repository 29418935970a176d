import { graphql, type ResultOf } from "@/gql/graphql";

/** One page of experiments, by name. */
export const ExperimentsQuery = graphql(`
  query Experiments($first: Int, $after: String, $last: Int, $before: String) {
    experiments(first: $first, after: $after, last: $last, before: $before, order: [{ name: ASC }]) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        name
        description
        status
        createdBy
        startedAt
        endedAt
        variants {
          name
          isControl
        }
      }
    }
  }
`);

export type Experiment = NonNullable<NonNullable<ResultOf<typeof ExperimentsQuery>["experiments"]>["nodes"]>[number];
