import { graphql } from "@/gql/graphql";

/** Whether the log is as it was recorded: for administrators only. */
export const AuditVerificationQuery = graphql(`
  query AuditVerification {
    auditVerification {
      valid
      entries
      message
    }
  }
`);
