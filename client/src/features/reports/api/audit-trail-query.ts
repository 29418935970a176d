import { graphql } from "@/gql/graphql";

/** Audit rows of other systems: for administrators only. */
export const AuditTrailQuery = graphql(`
  query AuditTrail($first: Int, $after: String, $last: Int, $before: String, $where: TrailEventFilterInput) {
    auditTrail(first: $first, after: $after, last: $last, before: $before, where: $where) {
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
        source
        actor
        service
        action
        sourceIp
        errorCode
        detailsJson
      }
    }
  }
`);
