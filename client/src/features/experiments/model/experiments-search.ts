import type { VariablesOf } from "@/gql/graphql";
import type { ExportDraft } from "@/lib/export-launcher";
import type { ExperimentsQuery } from "../api/experiments-query";

/** Where in the list of experiments a person is; the address holds it. */
export interface ExperimentsSearch {
  after?: string;
  before?: string;
}

/** How one experiment's rates are shown; the address holds it. */
export interface ExperimentSearch {
  view?: "table";
}

const pageSize = 25;

export function parseExperimentsSearch(raw: Record<string, unknown>): ExperimentsSearch {
  const after = text(raw.after);
  return { after, before: after ? undefined : text(raw.before) };
}

export function parseExperimentSearch(raw: Record<string, unknown>): ExperimentSearch {
  return { view: raw.view === "table" ? "table" : undefined };
}

function text(value: unknown): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function toVariables({ after, before }: ExperimentsSearch): VariablesOf<typeof ExperimentsQuery> {
  return before ? { last: pageSize, before } : { first: pageSize, after };
}

/** What the export modal starts from: results or events, of one experiment or of all. */
export function toExportDraft(dataset: "experiment_results" | "experiment_events", experimentId?: string): ExportDraft {
  return { dataset, where: experimentId === undefined ? undefined : { experimentId: { eq: experimentId } } };
}
