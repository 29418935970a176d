import { Button, Group, Modal, Text } from "@mantine/core";
import { useState } from "react";
import type { Schedule } from "../api/schedules-query";
import type { ScheduleActions } from "../model/use-schedule-actions";

/** Deletes a schedule, after asking. */
export function DeleteSchedule({ schedule, actions, onClose }: { schedule: Schedule; actions: ScheduleActions; onClose: () => void }) {
  const [busy, setBusy] = useState(false);

  async function remove() {
    setBusy(true);
    await actions.remove(schedule);
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={<Text fw={650}>{`Delete ${schedule.name}?`}</Text>} centered>
      <Text size="sm">It runs no more. The files that it made stay. This cannot be undone; to stop it for a while, pause it.</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep
        </Button>
        <Button color="red.9" loading={busy} onClick={() => void remove()}>
          Delete schedule
        </Button>
      </Group>
    </Modal>
  );
}
