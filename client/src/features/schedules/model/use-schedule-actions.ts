import { notifications } from "@mantine/notifications";
import { useMutation, type OperationResult } from "urql";
import { errorText } from "@/gql/errors";
import { DeleteScheduleMutation } from "../api/delete-schedule-mutation";
import { RunScheduleMutation } from "../api/run-schedule-mutation";
import type { Schedule } from "../api/schedules-query";
import { UpdateScheduleMutation } from "../api/update-schedule-mutation";

type Target = Pick<Schedule, "id" | "name">;

/** What can be done with a schedule where it stands. Each tells how it went, and then has the list loaded anew. */
export interface ScheduleActions {
  run(schedule: Target): Promise<void>;
  activate(schedule: Target, active: boolean): Promise<void>;
  remove(schedule: Target): Promise<void>;
}

export function useScheduleActions(onDone: () => void): ScheduleActions {
  const [, run] = useMutation(RunScheduleMutation);
  const [, update] = useMutation(UpdateScheduleMutation);
  const [, remove] = useMutation(DeleteScheduleMutation);

  function tell({ name }: Target, done: string, fault: string | null) {
    notifications.show(fault ? { color: "red", title: name, message: fault, role: "alert" } : { message: `${name} ${done}` });
    onDone();
  }

  return {
    async run(schedule) {
      const result = await run({ id: schedule.id });
      tell(schedule, "runs now; its file appears on Exports", faultOf(result, result.data?.runSchedule.errors));
    },
    async activate(schedule, active) {
      const result = await update({ input: { id: schedule.id, active } });
      tell(schedule, active ? "runs again" : "paused", faultOf(result, result.data?.updateSchedule.errors));
    },
    async remove(schedule) {
      const result = await remove({ id: schedule.id });
      tell(schedule, "deleted", faultOf(result, result.data?.deleteSchedule.errors));
    },
  };
}

function faultOf({ error }: Pick<OperationResult, "error">, errors: readonly { message: string }[] | null | undefined): string | null {
  if (error) return errorText(error);
  return errors?.length ? errors.map(({ message }) => message).join(" ") : null;
}
