import type { ReportTemplate } from "@/gql/inputs";

/** What a person reads of a layout of documents: its name, and what it is for. */
export const templateTexts: Record<ReportTemplate, { label: string; description: string }> = {
  TABLE: { label: "Table", description: "Every row, with the fields that you choose" },
  EXECUTIVE_SUMMARY: { label: "Executive summary", description: "One or two pages: what was tried and what came of it" },
  DETAILED_RESULTS: { label: "Detailed results", description: "A part for each experiment, with its chart and figures" },
  COMPARISON: { label: "Comparison", description: "Variants side by side, and how far each is from the control" },
  USER_ACTIVITY: { label: "User activity", description: "Who did how much, the most active first" },
  COMPLIANCE: { label: "Compliance", description: "What was done, by section, for audits" },
};
