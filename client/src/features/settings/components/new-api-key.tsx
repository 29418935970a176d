import { Alert, Button, Code, CopyButton, Group, Modal, Select, Stack, Text, TextInput } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { createApiKey } from "../api/api-keys";

const day = 86_400_000;
const lifetimes = [
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "One year" },
  { value: "", label: "Never" },
];

/** Asks for a name and a lifetime, and then shows the key, this once. */
export function NewApiKey({ onClose, onMade }: { onClose: () => void; onMade: () => void }) {
  const [name, setName] = useState("");
  const [lifetime, setLifetime] = useState("90");
  const [failure, setFailure] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState<string>();

  async function create(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const answer = await createApiKey(name, lifetime ? new Date(Date.now() + Number(lifetime) * day) : undefined);
    setBusy(false);
    setFailure("failure" in answer ? answer.failure : undefined);
    if ("failure" in answer) return;
    setText(answer.value);
    onMade();
  }

  return (
    <Modal opened onClose={onClose} title={<Text fw={650}>New API key</Text>} closeOnClickOutside={!text} centered>
      {text ? (
        <ShownOnce text={text} onClose={onClose} />
      ) : (
        <form onSubmit={(event) => void create(event)}>
          <Stack gap="sm">
            <TextInput
              label="Name"
              description="What the key is for."
              value={name}
              maxLength={100}
              data-autofocus
              required
              onChange={(event) => setName(event.currentTarget.value)}
            />
            <Select
              label="Expires"
              data={lifetimes}
              value={lifetime}
              allowDeselect={false}
              onChange={(value) => setLifetime(value ?? lifetime)}
            />
            {failure && (
              <Alert color="red" role="alert">
                {failure}
              </Alert>
            )}
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                Cancel
              </Button>
              <Button type="submit" loading={busy}>
                Create key
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}

function ShownOnce({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <Stack gap="sm">
      <Text size="sm" role="status">
        Copy the key now: it is not shown again.
      </Text>
      <Code block style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere" }}>
        {text}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={text}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>Done</Button>
      </Group>
    </Stack>
  );
}
