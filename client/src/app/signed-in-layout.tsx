import { ExportJobsProvider } from "@/features/exports/components/export-jobs-provider";
import { useUser } from "@/features/accounts/model/session-context";
import { PageFrame } from "./shell/page-frame";

/** Everything that surrounds the pages of a signed-in person. */
export function SignedInLayout() {
  const user = useUser();
  if (!user) return null;
  return (
    <ExportJobsProvider key={user.id} userId={user.id} isAdministrator={user.role === "ADMINISTRATOR"}>
      <PageFrame />
    </ExportJobsProvider>
  );
}
