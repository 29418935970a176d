import type { VariablesOf } from "@/gql/graphql";
import type { ExportRangeInput, MotionEventFilterInput, MotionEventSortInput } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import { pageVariables } from "@/lib/list-page";
import { daysToRange } from "@/lib/zoned-time";
import type { MotionEventsQuery } from "../api/motion-events-query";
import type { MotionSearch } from "./motion-search";

/** The page's filters as the API takes them, without the time range; absent where nothing narrows. */
export function toFilter({ camera, algorithm, confidence, zone }: MotionSearch): MotionEventFilterInput | undefined {
  const filter: MotionEventFilterInput = {};
  if (camera) filter.cameraId = { eq: camera };
  if (algorithm) filter.algorithm = { eq: algorithm };
  if (confidence !== undefined) filter.confidence = { gte: confidence };
  if (zone) filter.zoneId = { contains: zone };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** The chosen days as instants in the zone, half-open. */
export function toRange({ from, to }: MotionSearch, timeZone: string): (ExportRangeInput & { from: string; to: string }) | undefined {
  return from && to ? daysToRange(from, to, timeZone) : undefined;
}

export function toOrder({ sort = "-timestamp" }: MotionSearch): MotionEventSortInput[] {
  return sort.startsWith("-") ? [{ [sort.slice(1)]: "DESC" }] : [{ [sort]: "ASC" }];
}

/** What the page asks the server for: one page of rows. */
export function toVariables(search: MotionSearch, timeZone: string): VariablesOf<typeof MotionEventsQuery> {
  const range = toRange(search, timeZone);
  const filter = toFilter(search);
  const where = range ? { ...filter, timestamp: { gte: range.from, lt: range.to } } : filter;
  return {
    where,
    order: toOrder(search),
    ...pageVariables(search),
  };
}

/** What the export modal starts from: the same rows as the page, all of them. */
export function toExportDraft(search: MotionSearch, timeZone: string): ExportDraft {
  return {
    dataset: "motion_events",
    where: toFilter(search) as ExportDraft["where"],
    order: toOrder(search) as ExportDraft["order"],
    range: toRange(search, timeZone),
    timeZone,
  };
}
