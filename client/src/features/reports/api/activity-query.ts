import { graphql, type ResultOf } from "@/gql/graphql";

/** Who did how much, what was done how often, and how much on each day. */
export const ActivityQuery = graphql(`
  query Activity($from: DateTime!, $to: DateTime!) {
    userActivity(from: $from, to: $to) {
      user {
        id
        displayName
      }
      experimentsCreated
      flagsCreated
      totalActions
      lastActivity
    }
    complianceReport(from: $from, to: $to) {
      id
      category
      action
      entries
      users
      lastAt
    }
    activityTrend(from: $from, to: $to) {
      day
      actions
    }
  }
`);

export type UserActivity = ResultOf<typeof ActivityQuery>["userActivity"][number];
export type ComplianceRow = ResultOf<typeof ActivityQuery>["complianceReport"][number];
export type ActivityDay = ResultOf<typeof ActivityQuery>["activityTrend"][number];
