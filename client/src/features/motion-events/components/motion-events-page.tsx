import { PageHeader } from "@/components/page-header";

export function MotionEventsPage() {
  return <PageHeader title="Motion events" />;
}
