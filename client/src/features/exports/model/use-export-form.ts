import { useMemo, useRef, useState } from "react";
import type { ExportDraft } from "@/lib/export-launcher";
import { usePreferences } from "@/lib/preferences";
import type { Dataset } from "../api/dataset-query";
import type { ExportRecord } from "../api/export-fields";
import type { ExportRequestError } from "../api/export-plan-query";
import { fileNameOf, formFaults, formFromDraft, requestOf, type ExportForm } from "./export-form";
import { reduceFields, type FieldAction } from "./field-selection";
import { useExportJobs } from "./jobs-context";
import { lastExportOf, rememberExport } from "./last-export";
import { placeFaults, type PlacedFaults } from "./request-faults";
import { newKey } from "./start-export";
import { useExportPlan, type PlanState } from "./use-export-plan";

export type PresetName = "last" | "default";

export interface ExportFormState {
  readonly form: ExportForm;
  readonly preset: PresetName | null;
  readonly hasLast: boolean;
  readonly faults: PlacedFaults;
  readonly plan: PlanState;
  readonly starting: boolean;
  /** Whether the request can be sent as it stands. */
  readonly ready: boolean;
  change(change: Partial<ExportForm>): void;
  changeFields(action: FieldAction): void;
  choosePreset(preset: PresetName): void;
  start(): void;
}

/** The state of the modal's form, from the page's draft to the started export. */
export function useExportForm(dataset: Dataset, draft: ExportDraft, onStarted: (record: ExportRecord) => void): ExportFormState {
  const preferences = usePreferences();
  const jobs = useExportJobs();
  const [initial] = useState(() => formFromDraft(draft, dataset, preferences));
  const [form, setForm] = useState(initial);
  const [preset, setPreset] = useState<PresetName | null>(null);
  const [refused, setRefused] = useState<readonly ExportRequestError[]>([]);
  const [unsent, setUnsent] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const key = useRef<string | null>(null);

  const own = formFaults(form);
  const ready = Object.keys(own).length === 0;
  const request = useMemo(() => requestOf(form, dataset), [form, dataset]);
  const plan = useExportPlan(ready ? request : null);
  const last = useMemo(() => lastExportOf(dataset, initial), [dataset, initial]);

  function change(change: Partial<ExportForm>) {
    setForm((form) => ({ ...form, ...change }));
    setPreset(null);
    setRefused([]);
    setUnsent(null);
    key.current = null;
  }

  async function start() {
    if (!ready || starting) return;
    setStarting(true);
    key.current ??= newKey();
    const result = await jobs.start({ request, fileName: fileNameOf(form), idempotencyKey: key.current });
    setStarting(false);
    if ("fault" in result) {
      setUnsent(result.fault);
      return;
    }
    // The request was refused or taken: the next try is another one.
    key.current = null;
    if ("errors" in result) {
      setRefused(result.errors);
      return;
    }
    rememberExport(dataset.name, form);
    onStarted(result.export);
  }

  return {
    form,
    preset,
    hasLast: last !== null,
    faults: { ...placeFaults(refused.length > 0 ? refused : plan.errors), ...own, ...(unsent !== null && { form: unsent }) },
    plan,
    starting,
    ready,
    change,
    changeFields: (action) => change({ fields: reduceFields(form.fields, action) }),
    choosePreset(name) {
      const base = name === "last" ? last : formFromDraft({ ...draft, fields: undefined, format: undefined }, dataset, preferences);
      if (!base) return;
      change({ ...base, where: form.where });
      setPreset(name);
    },
    start: () => void start(),
  };
}
