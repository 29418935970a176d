import { graphql, type ResultOf } from "@/gql/graphql";

/** One experiment with its results; both are missing where there is none of this id. */
export const ExperimentQuery = graphql(`
  query Experiment($id: ID!, $named: String!) {
    experiments(first: 1, where: { id: { eq: $named } }) {
      nodes {
        id
        name
        description
        status
        createdBy
        startedAt
        endedAt
      }
    }
    experimentResults(experimentId: $id) {
      variants {
        variant
        isControl
        users
        conversions
        rate
        intervalLow
        intervalHigh
        lift
        pValue
      }
    }
  }
`);

export type VariantResult = NonNullable<ResultOf<typeof ExperimentQuery>["experimentResults"]>["variants"][number];
