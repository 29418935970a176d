import { graphql } from "@/gql/graphql";

/** The next five runs of an expression. */
export const NextRunsQuery = graphql(`
  query NextRuns($cron: String!, $timeZone: String!) {
    nextRuns(cron: $cron, timeZone: $timeZone, count: 5)
  }
`);
