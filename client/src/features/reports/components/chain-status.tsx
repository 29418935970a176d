import { Badge } from "@mantine/core";
import { useQuery } from "urql";
import { formatCounted } from "@/lib/format";
import { AuditVerificationQuery } from "../api/audit-verification-query";

/** Whether every entry of the log is as it was recorded. */
export function ChainStatus() {
  const [{ data }] = useQuery({ query: AuditVerificationQuery, requestPolicy: "network-only" });
  const found = data?.auditVerification;
  if (!found) return null;
  return (
    <Badge variant="dot" size="lg" tt="none" color={found.valid ? "green" : "red"} role="status" title={found.message}>
      {found.valid ? `Verified, ${formatCounted(found.entries, "entry", "entries")}` : found.message}
    </Badge>
  );
}
