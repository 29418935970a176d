import type { ExportRecord } from "../api/export-fields";
import type { Progress } from "../api/progress-fields";
import { stage } from "@/lib/export-status";

/** The later of two events of one export, whatever the order in which they arrived. */
export function mergeProgress(known: Progress, news: Progress): Progress {
  if (news.sequence !== known.sequence) return news.sequence > known.sequence ? news : known;
  return stage(news.status) > stage(known.status) ? news : known;
}

/**
 * What is known of an export after hearing of it again. Answers and events cross on their way, so the later one is told
 * by attempt, then sequence, then stage, never by arrival; of two alike the one with fresher links is kept.
 */
export function mergeExport(known: ExportRecord | undefined, news: ExportRecord): ExportRecord {
  if (!known || news.attempt > known.attempt) return news;
  if (news.attempt < known.attempt) return known;
  const progress = mergeProgress(known.progress, news.progress);
  const newer = stage(news.status) - stage(known.status) || news.progress.sequence - known.progress.sequence;
  if (newer < 0) return { ...known, progress };
  return { ...news, progress };
}

/** What is known of an export after an event of its progress. */
export function applyProgress(known: ExportRecord, event: Progress): ExportRecord {
  const progress = mergeProgress(known.progress, event);
  if (progress === known.progress) return known;
  return { ...known, progress, status: stage(progress.status) > stage(known.status) ? progress.status : known.status };
}
