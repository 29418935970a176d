import { useMemo, useRef, useState } from "react";
import type { ExportRequestInput } from "@/gql/inputs";
import type { ExportDraft } from "@/lib/export-launcher";
import { usePreferences } from "@/lib/preferences";
import type { Dataset } from "../api/dataset-query";
import type { ExportRecord } from "../api/export-fields";
import type { ExportRequestError } from "../api/export-plan-query";
import { fileNameOf, formFaults, formFromDraft, requestOf, shortestPassphrase, type ExportForm } from "./export-form";
import { reduceFields, type FieldAction } from "./field-selection";
import { useExportJobs } from "./jobs-context";
import { formOfRequest, lastExportOf, rememberExport } from "./last-export";
import { placeFaults, type PlacedFaults } from "./request-faults";
import { newKey } from "./start-export";
import { useExportPlan, type PlanState } from "./use-export-plan";
import { usePresets, type Presets } from "./use-presets";

export interface ExportFormState {
  readonly form: ExportForm;
  /** With which secrets are encrypted, as typed. It is no part of the form, which is remembered. */
  readonly passphrase: string;
  /** What was chosen and is unchanged since: "last", "default" or a preset's id. */
  readonly preset: string | null;
  /** The preset that was chosen last, changed since or not. */
  readonly basePreset: string | null;
  readonly presets: Presets;
  readonly request: ExportRequestInput;
  readonly hasLast: boolean;
  readonly faults: PlacedFaults;
  readonly plan: PlanState;
  readonly starting: boolean;
  /** Whether the request can be sent as it stands. */
  readonly ready: boolean;
  change(change: Partial<ExportForm>): void;
  changePassphrase(passphrase: string): void;
  changeFields(action: FieldAction): void;
  choosePreset(preset: string): void;
  /** Notes that the form is what a preset now holds. */
  keptAs(preset: string | null): void;
  start(): void;
}

/** The state of the modal's form, from the page's draft to the started export. */
export function useExportForm(dataset: Dataset, draft: ExportDraft, onStarted: (record: ExportRecord) => void): ExportFormState {
  const preferences = usePreferences();
  const jobs = useExportJobs();
  const defaults = { ...preferences, isAdministrator: jobs.isAdministrator };
  const [initial] = useState(() => formFromDraft(draft, dataset, defaults));
  const [form, setForm] = useState(initial);
  const [passphrase, setPassphrase] = useState("");
  const [preset, setPreset] = useState<string | null>(null);
  const [basePreset, setBasePreset] = useState<string | null>(null);
  const presets = usePresets(dataset.name);
  const [refused, setRefused] = useState<readonly ExportRequestError[]>([]);
  const [unsent, setUnsent] = useState<string | null>(null);
  const [starting, setStarting] = useState(false);
  const key = useRef<string | null>(null);

  const own = formFaults(form);
  const isSealable = !form.encryptSecrets || passphrase.length >= shortestPassphrase;
  const isWhole = Object.keys(own).length === 0;
  const ready = isWhole && isSealable;
  const request = useMemo(() => requestOf(form, dataset), [form, dataset]);
  const plan = useExportPlan(isWhole ? request : null);
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
    const result = await jobs.start({
      request,
      fileName: fileNameOf(form),
      destinationId: form.destination ?? undefined,
      reason: form.reason.trim() || undefined,
      passphrase: form.encryptSecrets ? passphrase : undefined,
      idempotencyKey: key.current,
    });
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
    passphrase,
    preset,
    basePreset,
    presets,
    request,
    hasLast: last !== null,
    faults: { ...placeFaults(refused.length > 0 ? refused : plan.errors), ...own, ...(unsent !== null && { form: unsent }) },
    plan,
    starting,
    ready,
    change,
    changePassphrase(passphrase) {
      change({});
      setPassphrase(passphrase);
    },
    changeFields: (action) => change({ fields: reduceFields(form.fields, action) }),
    choosePreset(name) {
      const plain = formFromDraft({ ...draft, fields: undefined, format: undefined }, dataset, defaults);
      const kept = presets.list.find(({ id }) => id === name);
      const base = kept ? formOfRequest(kept.request, dataset, plain) : { ...(name === "last" && last ? last : plain), where: form.where };
      change(base);
      setPreset(name);
      setBasePreset(kept ? name : null);
    },
    keptAs(name) {
      setPreset(name);
      setBasePreset(name);
    },
    start: () => void start(),
  };
}
