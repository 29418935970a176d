import { Button, Group, Modal, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { formatCounted } from "@/lib/format";
import { useExportJobs } from "../model/jobs-context";

interface HistoryDeletionProps {
  /** Ids of the exports to delete. */
  ids: readonly string[];
  /** Called once the server has been asked, whatever it said. */
  onDone: () => void;
  onClear: () => void;
}

/** Deletes the ticked exports, after asking. */
export function HistoryDeletion({ ids, onDone, onClear }: HistoryDeletionProps) {
  const jobs = useExportJobs();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const what = formatCounted(ids.length, "export");

  async function remove() {
    setBusy(true);
    const fault = await jobs.remove(ids);
    setBusy(false);
    setAsking(false);
    notifications.show(fault ? { color: "red", title: "Not everything was deleted", message: fault } : { message: `${what} deleted` });
    onDone();
  }

  return (
    <Group mb="md" gap="sm" role="group" aria-label="Selected exports">
      <Text size="sm" fw={600}>{`${what} selected`}</Text>
      <Button size="xs" color="red.9" onClick={() => setAsking(true)}>
        Delete…
      </Button>
      <Button size="xs" variant="default" onClick={onClear}>
        Clear selection
      </Button>
      <Modal opened={asking} onClose={() => setAsking(false)} title={<Text fw={650}>{`Delete ${what}?`}</Text>} centered>
        <Text size="sm">Files are deleted too, and links to them stop working. This cannot be undone.</Text>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            Keep
          </Button>
          <Button color="red.9" loading={busy} onClick={() => void remove()}>
            {`Delete ${what}`}
          </Button>
        </Group>
      </Modal>
    </Group>
  );
}
