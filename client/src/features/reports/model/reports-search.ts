import type { AuditCategory } from "@/gql/inputs";
import { parsePageSearch, type PageSearch } from "@/lib/list-page";
import { recentRanges, type RecentRange } from "@/lib/recent-range";

export const tabs = ["activity", "audit", "compliance"] as const;
export type Tab = (typeof tabs)[number];

export const categories: readonly AuditCategory[] = ["SIGN_IN", "DATA_ACCESS", "ADMIN_ACTION", "PERMISSION_CHANGE", "CONFIGURATION_CHANGE"];

/** The state of the Reports page, all of it in the address. */
export interface ReportsSearch extends PageSearch {
  /** Absent: activity. */
  tab?: Tab;
  /** Absent: 30 days. */
  range?: RecentRange;
  category?: AuditCategory;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseReportsSearch(raw: Record<string, unknown>): ReportsSearch {
  return {
    tab: tabs.find((known) => known === raw.tab && known !== "activity"),
    range: recentRanges.find((known) => known === raw.range && known !== "30d"),
    category: categories.find((known) => known === raw.category),
    ...parsePageSearch(raw),
  };
}

/** `EXPORT_STARTED` as people read it: `Export started`. */
export function words(name: string): string {
  const text = name.toLowerCase().replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
