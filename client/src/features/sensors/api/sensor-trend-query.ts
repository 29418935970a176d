import { graphql } from "@/gql/graphql";

export const SensorTrendQuery = graphql(`
  query SensorTrend($sensorId: ID!, $from: DateTime!, $to: DateTime!, $points: Int!) {
    sensorTrend(sensorId: $sensorId, from: $from, to: $to, points: $points) {
      timestamp
      average
      minimum
      maximum
    }
  }
`);
