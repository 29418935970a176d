import { Progress as Bar } from "@mantine/core";
import type { Progress } from "../api/progress-fields";
import { statusColors } from "@/lib/export-status";
import { percentOf, valueText } from "../model/progress-text";

/** How far an export is. While nobody can know, the bar moves without a value. */
export function ExportProgressBar({ name, progress, size = "md" }: { name: string; progress: Progress; size?: "sm" | "md" }) {
  const percent = percentOf(progress);
  const running = progress.status === "RUNNING" || progress.status === "CANCELING";
  return (
    <div
      role="progressbar"
      aria-label={`Progress of ${name}`}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent === null ? undefined : Math.floor(percent)}
      aria-valuetext={valueText(progress)}
    >
      <Bar.Root size={size} aria-hidden transitionDuration={250}>
        <Bar.Section
          withAria={false}
          value={percent ?? (running ? 100 : 0)}
          color={statusColors[progress.status]}
          striped={percent === null && running}
          animated={percent === null && running}
        />
      </Bar.Root>
    </div>
  );
}
