import { graphql, type ResultOf } from "@/gql/graphql";

export const ServerTrendQuery = graphql(`
  query ServerTrend($serverId: ID!, $from: DateTime!, $to: DateTime!, $points: Int!) {
    serverTrend(serverId: $serverId, from: $from, to: $to, points: $points) {
      resolution
      intervalSeconds
      points {
        timestamp
        cpu {
          average
          minimum
          maximum
        }
        memory {
          average
          minimum
          maximum
        }
        disk {
          average
          minimum
          maximum
        }
      }
    }
  }
`);

export type ServerTrend = ResultOf<typeof ServerTrendQuery>["serverTrend"];
