import { graphql, type ResultOf } from "@/gql/graphql";

export const MeQuery = graphql(`
  query Me {
    me {
      id
      email
      displayName
      role
    }
  }
`);

export type User = NonNullable<ResultOf<typeof MeQuery>["me"]>;
