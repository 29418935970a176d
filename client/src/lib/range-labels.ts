import type { RangePreset } from "@/gql/inputs";

/** The words for ranges that are counted back from now. */
export const rangeLabels: Record<RangePreset, string> = {
  LAST_24H: "Last 24 hours",
  LAST_7D: "Last 7 days",
  LAST_30D: "Last 30 days",
  LAST_12M: "Last 12 months",
};
