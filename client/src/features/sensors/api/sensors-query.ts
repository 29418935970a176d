import { graphql, type ResultOf } from "@/gql/graphql";

export const SensorsQuery = graphql(`
  query Sensors {
    sensors(first: 50, order: [{ name: ASC }]) {
      nodes {
        id
        name
        unit
      }
    }
  }
`);

export type Sensor = NonNullable<NonNullable<ResultOf<typeof SensorsQuery>["sensors"]>["nodes"]>[number];
