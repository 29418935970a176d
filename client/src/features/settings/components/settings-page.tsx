import { PageHeader } from "@/components/page-header";
import { ApiKeysSection } from "./api-keys-section";
import { DataExportSection } from "./data-export-section";
import { PreferencesSection } from "./preferences-section";

export function SettingsPage() {
  return (
    <>
      <PageHeader title="Settings" />
      <DataExportSection />
      <PreferencesSection />
      <ApiKeysSection />
    </>
  );
}
