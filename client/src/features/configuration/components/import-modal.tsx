import { Alert, Button, FileButton, Group, List, Modal, PasswordInput, SegmentedControl, Stack, Text, Textarea } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconFileUpload } from "@tabler/icons-react";
import type { ConfigurationFormat } from "@/gql/inputs";
import { formatCounted } from "@/lib/format";
import { useConfigurationImport, type ConfigurationImport } from "../model/use-configuration-import";
import { DifferenceTable } from "./difference-table";

interface ImportModalProps {
  onApplied: (changes: number) => void;
  onClose: () => void;
}

/** Takes a document, shows what it would change, and changes that. */
export function ImportModal({ onApplied, onClose }: ImportModalProps) {
  const phone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const document = useConfigurationImport(onApplied);

  return (
    <Modal opened onClose={onClose} title={<Text fw={650}>Import configuration</Text>} size={720} fullScreen={phone ?? false}>
      <Stack gap="md">
        <Source document={document} />
        {document.sealed && (
          <PasswordInput
            label="Passphrase"
            description="The document's secrets are encrypted with it"
            value={document.passphrase}
            onChange={({ currentTarget }) => document.unlock(currentTarget.value)}
            autoComplete="off"
          />
        )}
        <Outcome document={document} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          {document.differences?.length ? (
            <Button loading={document.busy} onClick={() => void document.apply()}>
              Apply
            </Button>
          ) : (
            <Button loading={document.busy} disabled={document.text.trim() === ""} onClick={() => void document.compare()}>
              Show differences
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Source({ document }: { document: ConfigurationImport }) {
  return (
    <>
      <Group justify="space-between" align="flex-end">
        <FileButton accept=".yaml,.yml,.json" onChange={(file) => void file?.text().then((text) => document.type(text, file.name))}>
          {(props) => (
            <Button {...props} variant="default" leftSection={<IconFileUpload size={18} aria-hidden />}>
              Choose file
            </Button>
          )}
        </FileButton>
        <SegmentedControl
          aria-label="Format"
          data={["YAML", "JSON"]}
          value={document.format}
          onChange={(format) => document.choose(format as ConfigurationFormat)}
        />
      </Group>
      <Textarea
        label="Document"
        description="A file that was exported here or on another server, or a part of one"
        placeholder={"- key: exports.max_per_user\n  value: 5"}
        value={document.text}
        onChange={({ currentTarget }) => document.type(currentTarget.value)}
        styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
        rows={8}
        spellCheck={false}
      />
    </>
  );
}

function Outcome({ document: { faults, differences } }: { document: ConfigurationImport }) {
  if (faults.length > 0)
    return (
      <Alert color="red" role="alert" title="Nothing was changed">
        <List size="sm">
          {faults.map((fault) => (
            <List.Item key={fault}>{fault}</List.Item>
          ))}
        </List>
      </Alert>
    );
  if (!differences) return null;
  if (differences.length === 0) return <Text role="status">Nothing differs: this is how the server is set already.</Text>;
  return (
    <Stack gap="xs">
      <Text role="status" size="sm" fw={600}>
        {formatCounted(differences.length, "difference")}
      </Text>
      <DifferenceTable differences={differences} />
    </Stack>
  );
}
