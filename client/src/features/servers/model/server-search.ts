import type { RangePreset } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import { recentRanges, type RecentRange } from "@/lib/recent-range";
import { metricNames, type MetricName } from "./metrics";

/** The state of the Servers page, all of it in the address. */
export interface ServerSearch {
  /** Absent: the first server. */
  server?: string;
  /** Absent: the last 24 hours. */
  range?: RecentRange;
  /** The metrics shown as tables, with commas between. */
  table?: string;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseServerSearch(raw: Record<string, unknown>): ServerSearch {
  const range = recentRanges.find((known) => known === raw.range);
  return {
    server: typeof raw.server === "string" || typeof raw.server === "number" ? String(raw.server) || undefined : undefined,
    range: range === "24h" ? undefined : range,
    table: typeof raw.table === "string" ? tableText(tablesOf({ table: raw.table })) : undefined,
  };
}

/** The metrics shown as tables. */
export function tablesOf({ table = "" }: Pick<ServerSearch, "table">): MetricName[] {
  const named = table.split(",");
  return metricNames.filter((metric) => named.includes(metric));
}

/** The address with a metric turned from chart to table or back. */
export function toggleTable(search: ServerSearch, metric: MetricName): ServerSearch {
  const shown = tablesOf(search);
  return { ...search, table: tableText(shown.includes(metric) ? shown.filter((other) => other !== metric) : [...shown, metric]) };
}

function tableText(metrics: readonly MetricName[]): string | undefined {
  return metricNames.filter((metric) => metrics.includes(metric)).join(",") || undefined;
}

/** The dataset that a range is exported from, as the direct download has it, and the same range as a preset. */
const tiers: Record<RecentRange, { dataset: string; preset: RangePreset }> = {
  "24h": { dataset: "server_metrics", preset: "LAST_24H" },
  "7d": { dataset: "server_metrics", preset: "LAST_7D" },
  "30d": { dataset: "server_metrics_hourly", preset: "LAST_30D" },
  "12m": { dataset: "server_metrics_daily", preset: "LAST_12M" },
};

/** What the export modal starts from: the page's server and range. */
export function toExportDraft(serverId: string, range: RecentRange, timeZone: string): ExportDraft {
  const { dataset, preset } = tiers[range];
  return { dataset, where: { serverId: { eq: serverId } }, range: { preset }, timeZone };
}
