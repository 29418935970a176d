import { Badge } from "@mantine/core";
import type { ExportStatus } from "@/gql/inputs";
import { statusColors, statusLabels } from "@/lib/export-status";

/** An export's state as a word; the dot's colour only repeats it. */
export function StatusBadge({ status }: { status: ExportStatus }) {
  return (
    <Badge variant="dot" color={statusColors[status]} tt="none" fw={600} size="md" style={{ flexShrink: 0 }}>
      {statusLabels[status]}
    </Badge>
  );
}
