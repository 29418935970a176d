import { Alert, Button, Group, Input, Modal, PasswordInput, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import type { Destination } from "../api/destinations-query";
import { useDestinationEditor, type OfferedKind } from "../model/use-destination-editor";

const kinds: { value: OfferedKind; label: string }[] = [
  { value: "WEBHOOK", label: "Webhook" },
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
  const isWebhook = form.kind === "WEBHOOK";

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
              onChange={(kind) => change({ kind: kind as OfferedKind, address: "" })}
            />
          </Input.Wrapper>
          <TextInput
            label={isWebhook ? "Address" : "Directory"}
            description={
              isWebhook
                ? "Is sent each file by HTTPS, with a manifest"
                : "Of the server's machine, by its whole path, where an administrator allows it"
            }
            placeholder={destination && isWebhook ? destination.summary : isWebhook ? "https://example.com/reports" : "/srv/reports"}
            value={form.address}
            onChange={({ currentTarget }) => change({ address: currentTarget.value })}
            error={faults.address}
            maxLength={2000}
            autoComplete="off"
            spellCheck={false}
            required
          />
          {isWebhook && (
            <PasswordInput
              label="Secret"
              description={
                destination
                  ? "Signs the manifest; empty: the present one stays where the address does"
                  : "Signs the manifest, so that the receiver can tell who sent it"
              }
              value={form.secret}
              onChange={({ currentTarget }) => change({ secret: currentTarget.value })}
              error={faults.secret}
              maxLength={2000}
              autoComplete="new-password"
            />
          )}
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
