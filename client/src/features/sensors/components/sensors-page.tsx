import { PageHeader } from "@/components/page-header";

export function SensorsPage() {
  return <PageHeader title="Sensors" />;
}
