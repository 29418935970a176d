import { graphql } from "@/gql/graphql";

export const CamerasQuery = graphql(`
  query Cameras {
    cameras(first: 50, order: [{ name: ASC }]) {
      nodes {
        id
        name
      }
      pageInfo {
        hasNextPage
      }
    }
  }
`);
