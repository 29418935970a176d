import { graphql, type ResultOf } from "@/gql/graphql";

export const MotionEventsQuery = graphql(`
  query MotionEvents(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $where: MotionEventFilterInput
    $order: [MotionEventSortInput!]
  ) {
    motionEvents(first: $first, after: $after, last: $last, before: $before, where: $where, order: $order) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        timestamp
        camera {
          id
          name
        }
        confidence
        algorithm
        x
        y
        width
        height
        zoneId
      }
    }
  }
`);

export type MotionEventsPageData = NonNullable<ResultOf<typeof MotionEventsQuery>["motionEvents"]>;
export type MotionEvent = NonNullable<MotionEventsPageData["nodes"]>[number];
