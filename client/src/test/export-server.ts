import { graphql, HttpResponse } from "msw";
import type { ExportRecord } from "@/features/exports/api/export-fields";
import type { ExportPlan, ExportRequestError } from "@/features/exports/api/export-plan-query";
import type { Preset } from "@/features/exports/api/presets-query";
import { isActive } from "@/lib/export-status";
import type { PresetToSave } from "@/features/exports/model/use-presets";
import type { JsonValue } from "@/gql/graphql";
import type { ExportRequestInput } from "@/gql/inputs";
import { datasetSample, exportSample, planSample } from "./export-samples";
import { server } from "./server";

interface StartVariables {
  input: { request: ExportRequestInput; fileName?: string; destinationId?: string; reason?: string; idempotencyKey: string };
}

/** The export part of the server over HTTP, as a test sets it, and what it was asked. */
export function exportServer() {
  const state = {
    exports: [] as ExportRecord[],
    plan: planSample as ExportPlan | null,
    planErrors: null as ExportRequestError[] | null,
    /** What the next start answers; absent: it starts. */
    refusal: null as ExportRequestError[] | null,
    unreachable: false,
    plans: [] as ExportRequestInput[],
    starts: [] as StartVariables["input"][],
    cancels: [] as string[],
    retries: [] as string[],
    deletions: [] as string[],
    destinations: [] as { id: string; name: string; summary: string }[],
    presets: [] as Preset[],
    savedPresets: [] as PresetToSave[],
    dataset: datasetSample,
    histories: [] as Record<string, unknown>[],
  };

  const answer = (data: Record<string, unknown>) => (state.unreachable ? HttpResponse.error() : HttpResponse.json({ data }));
  const byId = (id: unknown) => state.exports.find((record) => record.id === id) ?? null;

  server.use(
    graphql.query("Dataset", ({ variables }) => answer({ dataset: variables.name === state.dataset.name ? state.dataset : null })),
    graphql.query("DatasetNames", () =>
      answer({
        datasets: [
          { name: "motion_events", label: "Motion events" },
          { name: "sensor_readings", label: "Sensor readings" },
        ],
      }),
    ),
    graphql.query("ActiveExports", () => answer({ exports: { nodes: state.exports.filter(({ status }) => isActive(status)) } })),
    graphql.query("Export", ({ variables }) => answer({ export: byId(variables.id) })),
    graphql.query("ExportHistory", ({ variables }) => {
      state.histories.push(variables);
      const { where } = variables as { where?: { status?: { eq: string }; dataset?: { eq: string } } };
      const nodes = state.exports.filter(
        ({ status, dataset }) => (where?.status?.eq ?? status) === status && (where?.dataset?.eq ?? dataset) === dataset,
      );
      const pageInfo = { hasNextPage: nodes.length >= 3, hasPreviousPage: "after" in variables, startCursor: "first", endCursor: "last" };
      return answer({ exports: { totalCount: nodes.length, pageInfo, nodes } });
    }),
    graphql.query("ExportPlan", ({ variables }) => {
      state.plans.push((variables as { request: ExportRequestInput }).request);
      return answer({ exportPlan: { plan: state.planErrors ? null : state.plan, errors: state.planErrors } });
    }),
    graphql.mutation("StartExport", ({ variables }) => {
      const { input } = variables as StartVariables;
      state.starts.push(input);
      if (state.refusal) return answer({ startExport: { export: null, errors: state.refusal } });
      if (state.unreachable) return HttpResponse.error();
      const started = exportSample("RUNNING", { id: `e${state.exports.length + 1}` });
      state.exports.push(started);
      return answer({ startExport: { export: started, errors: null } });
    }),
    graphql.query("DestinationChoices", () => answer({ destinations: state.destinations })),
    graphql.query("Presets", () => answer({ presets: state.presets })),
    graphql.mutation("SavePreset", ({ variables }) => {
      const { input } = variables as { input: PresetToSave };
      state.savedPresets.push(input);
      const id = input.id ?? `p${state.presets.length + 1}`;
      const preset = {
        id,
        name: input.name,
        shared: input.shared,
        request: input.request as JsonValue,
        createdBy: { id: "ada", displayName: "Ada" },
      };
      state.presets = [...state.presets.filter((other) => other.id !== id), preset];
      return answer({ savePreset: { preset: { id }, errors: null } });
    }),
    graphql.mutation("DeletePreset", ({ variables }) => {
      const { id } = (variables as { input: { id: string } }).input;
      state.presets = state.presets.filter((preset) => preset.id !== id);
      return answer({ deletePreset: { deletedId: id, errors: null } });
    }),
    graphql.mutation("RetryExport", ({ variables }) => {
      state.retries.push((variables as { input: { id: string } }).input.id);
      const started = exportSample("RUNNING", { id: `e${state.exports.length + 1}` });
      state.exports.push(started);
      return answer({ retryExport: { export: started, errors: null } });
    }),
    graphql.mutation("DeleteExport", ({ variables }) => {
      const { id } = (variables as { input: { id: string } }).input;
      state.deletions.push(id);
      state.exports = state.exports.filter((record) => record.id !== id);
      return answer({ deleteExport: { deletedId: id, errors: null } });
    }),
    graphql.mutation("CancelExport", ({ variables }) => {
      const { id } = (variables as { input: { id: string } }).input;
      state.cancels.push(id);
      state.exports = state.exports.map((record) => (record.id === id ? exportSample("CANCELED", { id }) : record));
      return answer({ cancelExport: { export: byId(id), errors: null } });
    }),
  );
  return state;
}

export type ExportServer = ReturnType<typeof exportServer>;
