import type { MotionAlgorithm, MotionEventSortInput } from "@/gql/inputs";
import { parseDayRange } from "@/lib/day-range";
import { parsePageSearch, parseSort, searchText, type PageSearch } from "@/lib/list-page";
import { isTimeZone } from "@/lib/zoned-time";

export const algorithms: readonly MotionAlgorithm[] = ["MOG2", "KNN", "FRAME_DIFF"];

export type SortColumn = keyof Pick<MotionEventSortInput, "timestamp" | "cameraId" | "confidence" | "algorithm" | "zoneId">;
const sortColumns: readonly SortColumn[] = ["timestamp", "cameraId", "confidence", "algorithm", "zoneId"];

/** `timestamp` ascending, `-timestamp` descending. */
export type Sort = SortColumn | `-${SortColumn}`;

/** The state of the Motion events page, all of it in the address, so that a link shows what its sender saw. */
export interface MotionSearch extends PageSearch {
  camera?: string;
  /** First and last calendar day in the time zone, `YYYY-MM-DD`; both or neither. */
  from?: string;
  to?: string;
  algorithm?: MotionAlgorithm;
  /** Lowest confidence shown, 0 to 1. */
  confidence?: number;
  zone?: string;
  /** IANA name; absent: the person's preference. */
  tz?: string;
  /** Absent: newest first. */
  sort?: Sort;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseMotionSearch(raw: Record<string, unknown>): MotionSearch {
  const days = parseDayRange(raw.from, raw.to);
  const confidence = Number(raw.confidence);
  return {
    camera: searchText(raw.camera),
    from: days?.from,
    to: days?.to,
    algorithm: algorithms.find((known) => known === raw.algorithm),
    confidence: confidence > 0 && confidence <= 1 ? confidence : undefined,
    zone: searchText(raw.zone),
    tz: typeof raw.tz === "string" && isTimeZone(raw.tz) ? raw.tz : undefined,
    sort: parseSort(raw.sort, sortColumns, "-timestamp"),
    ...parsePageSearch(raw),
  };
}

/** How many filters narrow the rows. */
export function activeFilters({ camera, from, algorithm, confidence, zone }: MotionSearch): number {
  return [camera, from, algorithm, confidence, zone].filter((value) => value !== undefined).length;
}
