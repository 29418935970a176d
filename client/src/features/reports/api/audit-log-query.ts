import { graphql, type ResultOf } from "@/gql/graphql";

export const AuditLogQuery = graphql(`
  query AuditLog($first: Int, $after: String, $last: Int, $before: String, $where: AuditEntryFilterInput) {
    auditLog(first: $first, after: $after, last: $last, before: $before, where: $where) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        id
        at
        category
        action
        email
        entityType
        entityId
        reason
      }
    }
  }
`);

export type AuditEntry = NonNullable<NonNullable<ResultOf<typeof AuditLogQuery>["auditLog"]>["nodes"]>[number];
