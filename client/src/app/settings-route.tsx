import { useSession } from "@/features/accounts/model/session-context";
import { SettingsPage } from "@/features/settings/components/settings-page";

/** One's own settings. Who ended all sessions is signed out here too. */
export function SettingsRoute() {
  const session = useSession();
  return <SettingsPage onSessionsEnded={() => void session.signOut()} />;
}
