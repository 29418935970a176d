import { formatCount } from "@/lib/format";
import type { Progress } from "../api/progress-fields";
import { isActive, statusLabels } from "@/lib/export-status";
import { bytesText, durationText, rowsText } from "./quantity-text";

/** From 0 to 100, or null while nobody can know: never a made-up percentage. */
export function percentOf({ status, percent, rowsTotal, rowsTotalKind, rowsWritten }: Progress): number | null {
  if (status === "COMPLETED" || status === "EXPIRED") return 100;
  if (status === "QUEUED" || rowsTotal === null || rowsTotalKind === "UNKNOWN") return null;
  const share = percent ?? (rowsTotal === 0 ? 0 : (rowsWritten / rowsTotal) * 100);
  return Math.min(100, Math.max(0, share));
}

/** "201,600 of 483,840 rows · 19.4 MB · about 5 seconds left", as far as each part is known. */
export function progressText(progress: Progress): string {
  const { status, phase, queuePosition, bytesWritten, etaSeconds } = progress;
  if (status === "QUEUED") return queueText(queuePosition);
  if (phase === "COUNTING") return "Counting rows";
  const parts = [writtenText(progress)];
  if (bytesWritten > 0) parts.push(bytesText(bytesWritten));
  if (status === "CANCELING") parts.push("stopping");
  else if (phase === "FINISHING") parts.push("finishing the file");
  else if (phase === "DELIVERING") parts.push("delivering the file");
  else if (isActive(status) && etaSeconds !== null) parts.push(timeLeftText(etaSeconds));
  return parts.join(" · ");
}

function queueText(position: number | null): string {
  if (position === null || position < 1) return "Waiting for a free place";
  if (position === 1) return "Next in the queue";
  return `Number ${formatCount(position)} in the queue`;
}

function writtenText({ rowsWritten, rowsTotal, rowsTotalKind, status }: Progress): string {
  if (rowsTotal === null || rowsTotalKind === "UNKNOWN" || status === "COMPLETED" || status === "EXPIRED") return rowsText(rowsWritten);
  const about = rowsTotalKind === "ESTIMATED" ? "about " : "";
  return `${formatCount(rowsWritten)} of ${about}${rowsText(rowsTotal)}`;
}

function timeLeftText(seconds: number): string {
  return seconds < 1 ? "almost done" : `about ${durationText(seconds)} left`;
}

/** What a screen reader says of the bar. */
export function valueText(progress: Progress): string {
  const percent = percentOf(progress);
  const parts = [statusLabels[progress.status]];
  if (percent !== null && progress.status !== "COMPLETED") parts.push(`${Math.floor(percent)} percent`);
  return [...parts, progressText(progress)].join(", ");
}
