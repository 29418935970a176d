import { graphql, type ResultOf } from "@/gql/graphql";

export const FeatureFlagsQuery = graphql(`
  query FeatureFlags($after: String) {
    featureFlags(first: 50, after: $after, order: [{ name: ASC }]) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        key
        name
        enabled
        rolloutPercent
        owner
        updatedAt
      }
    }
  }
`);

export type FeatureFlag = NonNullable<NonNullable<ResultOf<typeof FeatureFlagsQuery>["featureFlags"]>["nodes"]>[number];
