import { Button, Group, Modal, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { revokeApiKey, type ApiKey } from "../api/api-keys";

/** Revokes a key, after asking. */
export function RevokeApiKey({ apiKey, onClose, onRevoked }: { apiKey: ApiKey; onClose: () => void; onRevoked: () => void }) {
  const [busy, setBusy] = useState(false);

  async function revoke() {
    setBusy(true);
    const answer = await revokeApiKey(apiKey.id);
    notifications.show(
      "failure" in answer
        ? { color: "red", title: "The key was not revoked", message: answer.failure }
        : { message: `${apiKey.name} revoked` },
    );
    onClose();
    onRevoked();
  }

  return (
    <Modal opened onClose={onClose} title={<Text fw={650}>{`Revoke ${apiKey.name}?`}</Text>} centered>
      <Text size="sm">Programs that use it are refused from now on. This cannot be undone.</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose} data-autofocus>
          Keep
        </Button>
        <Button color="red.9" loading={busy} onClick={() => void revoke()}>
          Revoke key
        </Button>
      </Group>
    </Modal>
  );
}
