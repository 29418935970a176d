import { graphql, type ResultOf } from "@/gql/graphql";

export const DestinationsQuery = graphql(`
  query Destinations {
    destinations {
      id
      name
      kind
      summary
      s3 {
        bucket
        prefix
        region
        endpoint
      }
      sftp {
        host
        port
        user
        directory
        hostKeyFingerprint
      }
    }
  }
`);

export type Destination = ResultOf<typeof DestinationsQuery>["destinations"][number];
