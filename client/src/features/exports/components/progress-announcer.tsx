import { VisuallyHidden } from "@mantine/core";
import type { Progress } from "../api/progress-fields";
import { announcement } from "../model/announcement";

/** Tells people who listen of each quarter and of the end; everything between stays silent. */
export function ProgressAnnouncer({ name, progress }: { name: string; progress: Progress }) {
  return (
    <VisuallyHidden role="status" aria-live="polite">
      {announcement(name, progress)}
    </VisuallyHidden>
  );
}
