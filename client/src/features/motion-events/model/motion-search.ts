import type { MotionAlgorithm, MotionEventSortInput } from "@/gql/inputs";
import { parseDayRange } from "@/lib/day-range";
import { isTimeZone } from "@/lib/zoned-time";

export const algorithms: readonly MotionAlgorithm[] = ["MOG2", "KNN", "FRAME_DIFF"];
export const pageSizes = [25, 50] as const;

type SortColumn = keyof Pick<MotionEventSortInput, "timestamp" | "cameraId" | "confidence" | "algorithm" | "zoneId">;
const sortColumns: readonly SortColumn[] = ["timestamp", "cameraId", "confidence", "algorithm", "zoneId"];

/** `timestamp` ascending, `-timestamp` descending. */
export type Sort = SortColumn | `-${SortColumn}`;

/** The state of the Motion events page, all of it in the address, so that a link shows what its sender saw. */
export interface MotionSearch {
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
  size?: (typeof pageSizes)[number];
  /** Cursor of the last row before this page. */
  after?: string;
  /** Cursor of the first row behind this page. */
  before?: string;
  /** Which page this is, from 1; for show, since the cursors decide. */
  page?: number;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseMotionSearch(raw: Record<string, unknown>): MotionSearch {
  const days = parseDayRange(raw.from, raw.to);
  const confidence = Number(raw.confidence);
  const page = Number(raw.page);
  const after = text(raw.after);
  return {
    camera: text(raw.camera),
    from: days?.from,
    to: days?.to,
    algorithm: algorithms.find((known) => known === raw.algorithm),
    confidence: confidence > 0 && confidence <= 1 ? confidence : undefined,
    zone: text(raw.zone),
    tz: typeof raw.tz === "string" && isTimeZone(raw.tz) ? raw.tz : undefined,
    sort: parseSort(raw.sort),
    size: pageSizes.find((known) => known === raw.size),
    after,
    before: after ? undefined : text(raw.before),
    page: Number.isSafeInteger(page) && page > 1 ? page : undefined,
  };
}

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function parseSort(value: unknown): Sort | undefined {
  const column = sortColumns.find((known) => value === known || value === `-${known}`);
  if (!column) return undefined;
  const sort: Sort = value === column ? column : `-${column}`;
  return sort === "-timestamp" ? undefined : sort;
}

/** The search after a change of filter or order: such a change starts again at the first page. */
export function changeSearch(search: MotionSearch, change: Partial<MotionSearch>): MotionSearch {
  return { ...search, after: undefined, before: undefined, page: undefined, ...change };
}

/** How many filters narrow the rows. */
export function activeFilters({ camera, from, algorithm, confidence, zone }: MotionSearch): number {
  return [camera, from, algorithm, confidence, zone].filter((value) => value !== undefined).length;
}
