import { graphql } from "@/gql/graphql";

/** How many proxies a filter leaves. */
export const ProxyCountQuery = graphql(`
  query ProxyCount($where: ProxyFilterInput) {
    proxies(first: 1, where: $where) {
      totalCount
    }
  }
`);
