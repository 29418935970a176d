import { PageHeader } from "@/components/page-header";
import { ApiKeysSection } from "./api-keys-section";
import { DataExportSection } from "./data-export-section";
import { PreferencesSection } from "./preferences-section";
import { SignInSection } from "./sign-in-section";

export function SettingsPage({ onSessionsEnded }: { onSessionsEnded: () => void }) {
  return (
    <>
      <PageHeader title="Settings" />
      <DataExportSection />
      <PreferencesSection />
      <SignInSection onSessionsEnded={onSessionsEnded} />
      <ApiKeysSection />
    </>
  );
}
