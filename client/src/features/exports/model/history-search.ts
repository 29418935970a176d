import type { VariablesOf } from "@/gql/graphql";
import type { ExportStatus } from "@/gql/inputs";
import type { ExportHistoryQuery } from "../api/export-history-query";
import { exportStatuses } from "@/lib/export-status";

/** The state of the Exports page, all of it in the address. */
export interface HistorySearch {
  status?: ExportStatus;
  /** A dataset's name. */
  dataset?: string;
  /** Cursor of the last row before this page. */
  after?: string;
  /** Cursor of the first row behind this page. */
  before?: string;
}

export const pageSize = 20;

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseHistorySearch(raw: Record<string, unknown>): HistorySearch {
  const after = text(raw.after);
  return {
    status: exportStatuses.find((status) => status === raw.status),
    dataset: text(raw.dataset),
    after,
    before: after === undefined ? text(raw.before) : undefined,
  };
}

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** What the page asks the server for. */
export function historyVariables({ status, dataset, after, before }: HistorySearch): VariablesOf<typeof ExportHistoryQuery> {
  const where = { ...(status && { status: { eq: status } }), ...(dataset && { dataset: { eq: dataset } }) };
  return {
    ...(before ? { last: pageSize, before } : { first: pageSize, after }),
    ...(Object.keys(where).length > 0 && { where }),
  };
}
