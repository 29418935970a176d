import { Badge } from "@mantine/core";
import type { ExperimentStatus } from "@/gql/inputs";

const shown: Record<ExperimentStatus, { label: string; color: string }> = {
  DRAFT: { label: "Draft", color: "gray.6" },
  RUNNING: { label: "Running", color: "blue" },
  COMPLETED: { label: "Completed", color: "teal" },
};

/** Where an experiment stands, as a word; the dot's colour only repeats it. */
export function ExperimentStatusBadge({ status }: { status: ExperimentStatus }) {
  const { label, color } = shown[status];
  return (
    <Badge variant="dot" color={color} tt="none" fw={600} size="md" miw="max-content">
      {label}
    </Badge>
  );
}
