import { graphql, type ResultOf } from "@/gql/graphql";

export const ProxiesQuery = graphql(`
  query Proxies($first: Int!, $after: String, $where: ProxyFilterInput, $order: [ProxySortInput!]) {
    proxies(first: $first, after: $after, where: $where, order: $order) {
      pageInfo {
        hasNextPage
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
