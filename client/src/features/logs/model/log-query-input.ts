import type { ExportRangeInput, LogEntryFilterInput, LogEntrySortInput } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import { daysToRange } from "@/lib/zoned-time";
import { atLeast } from "./log-level";
import type { LogSearch } from "./log-search";

/** The page's filters as the API takes them, without the time range; absent where nothing narrows. */
export function toFilter({ level, component, text, request }: LogSearch): LogEntryFilterInput | undefined {
  const filter: LogEntryFilterInput = {};
  if (level) filter.level = { in: atLeast(level) };
  if (component) filter.component = { contains: component };
  if (text) filter.message = { contains: text };
  if (request) filter.requestId = { eq: request };
  return Object.keys(filter).length > 0 ? filter : undefined;
}

/** The chosen days as instants in the zone, half-open. */
function toRange({ from, to }: LogSearch, timeZone: string): (ExportRangeInput & { from: string; to: string }) | undefined {
  return from && to ? daysToRange(from, to, timeZone) : undefined;
}

/** All that narrows the rows, as the page asks for them. */
export function toWhere(search: LogSearch, timeZone: string): LogEntryFilterInput | undefined {
  const range = toRange(search, timeZone);
  return range ? { ...toFilter(search), timestamp: { gte: range.from, lt: range.to } } : toFilter(search);
}

/** The order chosen, ended by the number of the entry. */
export function toOrder({ sort = "-timestamp" }: LogSearch): LogEntrySortInput[] {
  const direction = sort.startsWith("-") ? "DESC" : "ASC";
  const column = sort.startsWith("-") ? sort.slice(1) : sort;
  return column === "timestamp"
    ? [{ timestamp: direction }, { id: direction }]
    : [{ [column]: direction } as LogEntrySortInput, { timestamp: "DESC" }, { id: "DESC" }];
}

/** What the export modal starts from: the same rows as the page, all of them. */
export function toExportDraft(search: LogSearch, timeZone: string): ExportDraft {
  return {
    dataset: "log_entries",
    where: toFilter(search) as ExportDraft["where"],
    order: toOrder(search) as ExportDraft["order"],
    range: toRange(search, timeZone),
    timeZone,
  };
}
