import { graphql, type ResultOf } from "@/gql/graphql";

/** The sensors to choose from, and the one that the address names, should there be more than fit in one answer. */
export const SensorsQuery = graphql(`
  query Sensors($named: String!) {
    sensors(first: 50, order: [{ name: ASC }]) {
      nodes {
        id
        name
        unit
      }
    }
    named: sensors(first: 1, where: { id: { eq: $named } }) {
      nodes {
        id
        name
        unit
      }
    }
  }
`);

export type Sensor = NonNullable<NonNullable<ResultOf<typeof SensorsQuery>["sensors"]>["nodes"]>[number];
