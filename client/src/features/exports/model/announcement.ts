import type { Progress } from "../api/progress-fields";
import { isActive, statusLabels } from "@/lib/export-status";
import { percentOf } from "./progress-text";

const quarters = [75, 50, 25];

/**
 * What to tell a person who listens rather than looks: each quarter once, and the end. Null while nothing new is worth
 * an interruption, so that the four events of every second stay silent.
 */
export function announcement(name: string, progress: Progress): string | null {
  if (!isActive(progress.status)) return `${name}: ${statusLabels[progress.status].toLowerCase()}`;
  const percent = percentOf(progress) ?? 0;
  const quarter = quarters.find((step) => percent >= step);
  return quarter === undefined ? null : `${name}: ${quarter} percent exported`;
}
