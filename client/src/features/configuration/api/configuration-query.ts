import { graphql, type ResultOf } from "@/gql/graphql";

export const ConfigurationQuery = graphql(`
  query Configuration(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: ConfigurationSettingFilterInput
    $order: [ConfigurationSettingSortInput!]
  ) {
    configurationSettings(first: $first, after: $after, last: $last, before: $before, where: $where, order: $order) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        kind
        key
        value
        defaultValue
        source
        type
        description
        secret
        needsRestart
        environmentVariable
        minimum
        maximum
        choices
        optional
      }
    }
  }
`);

export type Setting = NonNullable<NonNullable<ResultOf<typeof ConfigurationQuery>["configurationSettings"]>["nodes"]>[number];
