import type { LogEntryLevel } from "@/gql/inputs";
import { parseDayRange } from "@/lib/day-range";
import { parseSort, searchText } from "@/lib/list-page";
import { levels } from "./log-level";

export type SortColumn = "timestamp" | "component";
const sortColumns: readonly SortColumn[] = ["timestamp", "component"];

/** `timestamp` ascending, `-timestamp` descending. */
export type Sort = SortColumn | `-${SortColumn}`;

/** The state of the Logs page, all of it in the address. */
export interface LogSearch {
  /** The least level shown. */
  level?: LogEntryLevel;
  /** Part of a component's name. */
  component?: string;
  /** First and last calendar day, `YYYY-MM-DD`; both or neither. */
  from?: string;
  to?: string;
  /** Part of a message. */
  text?: string;
  /** A request's id. */
  request?: string;
  /** Absent: the newest first. */
  sort?: Sort;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseLogSearch(raw: Record<string, unknown>): LogSearch {
  const days = parseDayRange(raw.from, raw.to);
  return {
    level: levels.find((known) => known === raw.level),
    component: searchText(raw.component),
    from: days?.from,
    to: days?.to,
    text: searchText(raw.text),
    request: searchText(raw.request),
    sort: parseSort(raw.sort, sortColumns, "-timestamp"),
  };
}

/** How many filters narrow the rows. */
export function activeFilters({ level, component, from, text, request }: LogSearch): number {
  return [level, component, from, text, request].filter((value) => value !== undefined).length;
}
