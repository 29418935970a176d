import { graphql, type ResultOf } from "@/gql/graphql";

export const UsersQuery = graphql(`
  query Users($first: Int, $after: String, $last: Int, $before: String, $where: UserFilterInput, $order: [UserSortInput!]) {
    users(first: $first, after: $after, last: $last, before: $before, where: $where, order: $order) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        email
        displayName
        role
      }
    }
  }
`);

export type User = NonNullable<NonNullable<ResultOf<typeof UsersQuery>["users"]>["nodes"]>[number];
