import { graphql, type ResultOf } from "@/gql/graphql";

export const ProxiesQuery = graphql(`
  query Proxies($first: Int, $after: String, $last: Int, $before: String, $where: ProxyFilterInput, $order: [ProxySortInput!]) {
    proxies(first: $first, after: $after, last: $last, before: $before, where: $where, order: $order) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        host
        port
        protocol
        country
        status
        latencyMs
        successRate
        lastChecked
      }
    }
  }
`);

export type Proxy = NonNullable<NonNullable<ResultOf<typeof ProxiesQuery>["proxies"]>["nodes"]>[number];
