import { useDebouncedValue } from "@mantine/hooks";
import { useState } from "react";
import { useMutation, useQuery } from "urql";
import { errorText } from "@/gql/errors";
import { usePreferences } from "@/lib/preferences";
import type { ScheduleDraft } from "@/lib/schedule-draft";
import { CreateScheduleMutation } from "../api/create-schedule-mutation";
import { NextRunsQuery } from "../api/next-runs-query";
import type { Schedule } from "../api/schedules-query";
import { UpdateScheduleMutation } from "../api/update-schedule-mutation";
import { placeFaults, type ScheduleFaults } from "./schedule-faults";
import { formOf, newForm, type ScheduleForm } from "./schedule-form";

/** What the editor was opened for: a schedule that there is, or a new one, of a draft where another page made it. */
export type Edited = { schedule: Schedule } | { draft: ScheduleDraft | null };

export interface ScheduleEditorState {
  readonly form: ScheduleForm;
  readonly faults: ScheduleFaults;
  /** The next five runs; undefined while they are asked for or when there are none. */
  readonly nextRuns: readonly string[] | undefined;
  readonly busy: boolean;
  readonly ready: boolean;
  change(change: Partial<ScheduleForm>): void;
  save(): Promise<void>;
}

/** The state of the editor, to the stored schedule. */
export function useScheduleEditor(edited: Edited, onSaved: (name: string) => void): ScheduleEditorState {
  const { timeZone } = usePreferences();
  const [form, setForm] = useState(() => ("schedule" in edited ? formOf(edited.schedule) : newForm(timeZone, edited.draft)));
  const [refused, setRefused] = useState<ScheduleFaults>({});
  const [{ fetching: creating }, create] = useMutation(CreateScheduleMutation);
  const [{ fetching: updating }, update] = useMutation(UpdateScheduleMutation);
  const [timing] = useDebouncedValue({ cron: form.cron, timeZone: form.timeZone }, 250);
  const [{ data, error }] = useQuery({
    query: NextRunsQuery,
    variables: timing,
    pause: timing.cron.trim() === "",
    requestPolicy: "cache-and-network",
  });

  const isCurrent = timing.cron === form.cron && timing.timeZone === form.timeZone;
  const own: ScheduleFaults = isCurrent && error ? { cron: errorText(error) } : {};

  async function save() {
    const { name, cron, timeZone, misfire, active, request } = form;
    const recipients = [...form.recipients];
    if (!request) return;
    const destinationId = form.destination ?? ("schedule" in edited ? "" : undefined);
    const values = { name, cron, timeZone, misfire, active, recipients, destinationId, request };
    const result = "schedule" in edited ? await update({ input: { id: edited.schedule.id, ...values } }) : await create({ input: values });
    const payload = result.data && ("updateSchedule" in result.data ? result.data.updateSchedule : result.data.createSchedule);
    if (payload?.schedule) onSaved(name.trim());
    else
      setRefused(
        result.error
          ? { form: errorText(result.error) }
          : placeFaults(payload?.errors ?? [{ message: "The schedule was not kept. Try again." }]),
      );
  }

  return {
    form,
    faults: { ...own, ...refused },
    nextRuns: isCurrent && !error ? data?.nextRuns : undefined,
    busy: creating || updating,
    ready: form.name.trim() !== "" && form.cron.trim() !== "" && form.request !== null,
    change(change) {
      setForm((form) => ({ ...form, ...change }));
      setRefused({});
    },
    save,
  };
}
