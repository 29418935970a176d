import { Alert, Button, Group, Input, Modal, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { Destination } from "../api/destinations-query";
import type { DestinationKind } from "../model/destination-form";
import { useDestinationEditor } from "../model/use-destination-editor";
import { DestinationText } from "./destination-text";
import { S3Fields } from "./s3-fields";
import { SftpFields } from "./sftp-fields";
import { WebhookFields } from "./webhook-fields";

const kinds: { value: DestinationKind; label: string }[] = [
  { value: "WEBHOOK", label: "Webhook" },
  { value: "S3", label: "S3" },
  { value: "SFTP", label: "SFTP" },
  { value: "LOCAL", label: "Directory" },
];

interface DestinationEditorProps {
  /** The destination to change; null for a new one. */
  destination: Destination | null;
  onSaved: (name: string) => void;
  onClose: () => void;
}

/** Makes or changes a destination. Secrets are written, never shown. */
export function DestinationEditor({ destination, onSaved, onClose }: DestinationEditorProps) {
  const phone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const { form, faults, busy, ready, change, save } = useDestinationEditor(destination, onSaved);
  const fields = { form, faults, change };
  const present = destination?.kind === form.kind ? destination : null;

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{destination ? "Edit destination" : "New destination"}</Text>}
      fullScreen={phone ?? false}
      closeOnClickOutside={false}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Name"
            value={form.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            error={faults.name}
            maxLength={200}
            autoComplete="off"
            data-autofocus
            required
          />
          <Input.Wrapper label="Kind" labelElement="div">
            <SegmentedControl
              fullWidth
              aria-label="Kind"
              data={kinds}
              value={form.kind}
              onChange={(kind) => change({ kind: kind as DestinationKind })}
            />
          </Input.Wrapper>
          {form.kind === "LOCAL" && (
            <DestinationText
              {...fields}
              field="directory"
              label="Directory"
              description="Of the server's machine, by its whole path, where an administrator allows it"
              placeholder="/srv/reports"
              required
            />
          )}
          {form.kind === "WEBHOOK" && <WebhookFields {...fields} present={present} />}
          {form.kind === "S3" && <S3Fields {...fields} hasKeys={present !== null} />}
          {form.kind === "SFTP" && <SftpFields {...fields} hasSecret={present !== null} />}
          {faults.form && (
            <Alert color="red" role="alert">
              {faults.form}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={busy} disabled={!ready}>
              {destination ? "Save" : "Create destination"}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
