import type { AuditCategory, TrailEventFilterInput } from "@/gql/inputs";
import { parsePageSearch, searchText, type PageSearch } from "@/lib/list-page";
import { recentRanges, type RecentRange } from "@/lib/recent-range";

export const tabs = ["activity", "audit", "compliance", "trail"] as const;
export type Tab = (typeof tabs)[number];

export const categories: readonly AuditCategory[] = ["SIGN_IN", "DATA_ACCESS", "ADMIN_ACTION", "PERMISSION_CHANGE", "CONFIGURATION_CHANGE"];

/** The state of the Reports page, all of it in the address. */
export interface ReportsSearch extends PageSearch {
  /** Absent: activity. */
  tab?: Tab;
  /** Absent: 30 days. */
  range?: RecentRange;
  category?: AuditCategory;
  /** Part of what imported rows tell. */
  text?: string;
}

/** Reads an address: whatever is not valid is as good as absent. Absent keys are explicit, for the router keeps the raw ones. */
export function parseReportsSearch(raw: Record<string, unknown>): ReportsSearch {
  return {
    tab: tabs.find((known) => known === raw.tab && known !== "activity"),
    range: recentRanges.find((known) => known === raw.range && known !== "30d"),
    category: categories.find((known) => known === raw.category),
    text: searchText(raw.text),
    ...parsePageSearch(raw),
  };
}

/** The imported rows that a person looks for, as the API takes them; absent where nothing narrows. */
export function toTrailFilter({ text }: ReportsSearch): TrailEventFilterInput | undefined {
  return text ? { or: [{ action: { contains: text } }, { actor: { contains: text } }, { service: { contains: text } }] } : undefined;
}

/** `EXPORT_STARTED` as people read it: `Export started`. */
export function words(name: string): string {
  const text = name.toLowerCase().replaceAll("_", " ");
  return text.charAt(0).toUpperCase() + text.slice(1);
}
