import type { ExportRequestInput } from "@/gql/inputs";
import type { DayRange } from "@/lib/day-range";
import { daysToRange } from "@/lib/zoned-time";

/** What the Data Export section has been set to. */
export interface DataExportForm {
  days: DayRange;
  /** A camera's id; absent: all of the person's cameras. */
  camera: string | undefined;
  timeZone: string;
}

/** The form as the API takes it: motion events as CSV, oldest first. */
export function toExportRequest({ days, camera, timeZone }: DataExportForm): ExportRequestInput {
  return {
    dataset: "motion_events",
    format: "CSV",
    range: daysToRange(days.from, days.to, timeZone),
    where: camera ? { cameraId: { eq: camera } } : undefined,
    timeZone,
  };
}

/** The file's name, which tells its days: `motion-events-2025-12-01-2025-12-31.csv`. */
export function toFileName({ days }: DataExportForm): string {
  return `motion-events-${days.from}-${days.to}.csv`;
}
