import { graphql, type ResultOf } from "@/gql/graphql";

export const SchedulesQuery = graphql(`
  query Schedules($first: Int, $after: String, $last: Int, $before: String) {
    me {
      id
    }
    schedules(first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        name
        cron
        timeZone
        active
        misfire
        recipients
        destination {
          id
          name
        }
        request
        nextRunAt
        problem
        createdBy {
          id
          displayName
        }
        lastRun {
          id
          status
          createdAt
          failure {
            message
          }
        }
      }
    }
  }
`);

export type Schedule = NonNullable<NonNullable<ResultOf<typeof SchedulesQuery>["schedules"]>["nodes"]>[number];
