import { Badge } from "@mantine/core";
import type { LogEntryLevel } from "@/gql/inputs";
import { levelColors, levelLabels } from "../model/log-level";

export function LevelBadge({ level }: { level: LogEntryLevel }) {
  return (
    <Badge variant="dot" color={levelColors[level]} tt="none" fw={600} miw="max-content">
      {levelLabels[level]}
    </Badge>
  );
}
