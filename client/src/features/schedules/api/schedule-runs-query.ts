import { graphql, type ResultOf } from "@/gql/graphql";

/** The exports that a schedule started, the latest first. */
export const ScheduleRunsQuery = graphql(`
  query ScheduleRuns($schedule: String!) {
    exports(first: 25, where: { scheduleId: { eq: $schedule } }) {
      totalCount
      nodes {
        id
        status
        createdAt
        failure {
          message
        }
        files {
          name
          rows
          downloadUrl
        }
        deliveries {
          id
          recipient
          status
          problem
          sentAt
          linkExpiresAt
          linkRevokedAt
        }
      }
    }
  }
`);

export type ScheduleRun = NonNullable<NonNullable<ResultOf<typeof ScheduleRunsQuery>["exports"]>["nodes"]>[number];
export type Delivery = ScheduleRun["deliveries"][number];
