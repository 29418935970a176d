import { ActionIcon, Code, Group, Table, Text } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { Fragment, useEffect, useRef, useState } from "react";
import type { Setting } from "../api/configuration-query";
import { isChangeable, sourceLabels } from "../model/setting-text";
import { SettingEditor } from "./setting-editor";

/** One setting or preset: what it is, its value, and where that comes from. */
export function SettingRow({ setting }: { setting: Setting }) {
  const [editing, setEditing] = useState<boolean>();
  const button = useRef<HTMLButtonElement>(null);
  const { key, description, needsRestart, source, environmentVariable, defaultValue } = setting;

  // The button was gone meanwhile: the keyboard goes on where it was.
  useEffect(() => {
    if (editing === false) button.current?.focus();
  }, [editing]);

  return (
    <Table.Tr style={{ verticalAlign: "top" }}>
      <Table.Td maw={360} style={{ overflowWrap: "anywhere" }}>
        <Text size="sm" fw={600} ff="monospace">
          {breakable(key)}
        </Text>
        <Text size="xs" c="dimmed">
          {`${description}${needsRestart ? " Takes effect at the next start." : ""}`}
        </Text>
        {source && (
          <Text size="xs" c="dimmed" hiddenFrom="md">
            {source === "ENVIRONMENT" ? `Set by ${environmentVariable}` : sourceLabels[source]}
          </Text>
        )}
      </Table.Td>
      <Table.Td miw={editing ? 220 : 120} maw={360}>
        {editing ? (
          <SettingEditor setting={setting} onClose={() => setEditing(false)} />
        ) : (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <Value setting={setting} />
            {isChangeable(setting) && (
              <ActionIcon variant="subtle" size={24} aria-label={`Change ${key}`} ref={button} onClick={() => setEditing(true)}>
                <IconPencil size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        )}
      </Table.Td>
      <Table.Td visibleFrom="md">{defaultValue ?? "–"}</Table.Td>
      <Table.Td visibleFrom="md" style={{ overflowWrap: "anywhere" }}>
        {source ? sourceLabels[source] : "–"}
        {source === "ENVIRONMENT" && (
          <Text size="xs" c="dimmed">
            {environmentVariable}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** The key with places where its line may break. */
function breakable(key: string) {
  return key.split(/(?<=[._])/).map((part, index) => (
    <Fragment key={index}>
      {index > 0 && <wbr />}
      {part}
    </Fragment>
  ));
}

function Value({ setting: { kind, value, secret } }: { setting: Setting }) {
  if (secret && value !== null)
    return (
      <Text size="sm" fs="italic">
        Hidden: secrets
      </Text>
    );
  if (value === null) return <Text size="sm">–</Text>;
  if (kind === "SETTING")
    return (
      <Text size="sm" style={{ overflowWrap: "anywhere" }}>
        {value}
      </Text>
    );
  return (
    <Code block mah={80} tabIndex={0} aria-label="Request" style={{ whiteSpace: "pre-wrap", overflowWrap: "anywhere", overflowY: "auto" }}>
      {value}
    </Code>
  );
}
