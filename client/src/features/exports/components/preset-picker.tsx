import { Button, Group, Paper, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useExportJobs } from "../model/jobs-context";
import { focusElement } from "../model/focus-element";
import type { ExportFormState } from "../model/use-export-form";

type Step = "choosing" | "naming" | "deleting";

/** Choices made before: the last ones, the usual ones, and those that were given a name. */
export function PresetPicker({ state }: { state: ExportFormState }) {
  const { presets, preset, basePreset, request } = state;
  const { userId, isAdministrator } = useExportJobs();
  const [step, setStep] = useState<Step>("choosing");
  const [fault, setFault] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const base = presets.list.find(({ id }) => id === basePreset);
  const isEditable = base !== undefined && (isAdministrator || base.createdBy.id === userId);

  const items = (own: boolean) =>
    presets.list
      .filter(({ createdBy }) => (createdBy.id === userId) === own)
      .map(({ id, name, shared, createdBy }) => ({
        value: id,
        label: own ? (shared ? `${name} (shared)` : name) : `${name} (by ${createdBy.displayName})`,
      }));
  const general = [...(state.hasLast ? [{ value: "last", label: "Last export" }] : []), { value: "default", label: "Default" }];
  const groups = [
    { group: "Yours", items: items(true) },
    { group: "Shared by others", items: items(false) },
  ].filter(({ items }) => items.length > 0);

  function go(next: Step) {
    setFault(null);
    setStep(next);
  }

  async function save(name: string, shared: boolean, id?: string) {
    setBusy(true);
    const result = await presets.save({ ...(id && { id }), name, shared, request });
    setBusy(false);
    if ("fault" in result) return setFault(result.fault);
    go("choosing");
    state.keptAs(result.id);
  }

  async function remove(id: string) {
    setBusy(true);
    const fault = await presets.remove(id);
    setBusy(false);
    if (fault) return setFault(fault);
    go("choosing");
    state.keptAs(null);
  }

  return (
    <Stack gap={6}>
      <Select
        label="Preset"
        data-autofocus
        ref={focusElement}
        data={[...general, ...groups]}
        value={preset}
        onChange={(chosen) => {
          if (chosen === null) return;
          go("choosing");
          state.choosePreset(chosen);
        }}
        placeholder={base ? `${base.name}, changed` : "As on the page"}
        error={step === "naming" ? undefined : fault}
        allowDeselect={false}
      />
      {step === "naming" ? (
        <NameForm fault={fault} busy={busy} onSave={(name, shared) => void save(name, shared)} onCancel={() => go("choosing")} />
      ) : step === "deleting" && base ? (
        <Paper withBorder p="xs" role="group" aria-label="Delete the preset?">
          <Text size="sm">{`Delete “${base.name}”${base.shared ? " for everyone" : ""}?`}</Text>
          <Group gap="xs" mt={6}>
            <Button size="compact-sm" color="red.9" loading={busy} ref={focusElement} onClick={() => void remove(base.id)}>
              Delete
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => go("choosing")}>
              Keep it
            </Button>
          </Group>
        </Paper>
      ) : (
        <Group gap={4}>
          <Button size="compact-sm" variant="subtle" px={4} disabled={!state.ready} onClick={() => go("naming")}>
            Save as preset…
          </Button>
          {isEditable && preset === null && (
            <Button
              size="compact-sm"
              variant="subtle"
              px={4}
              loading={busy}
              disabled={!state.ready}
              onClick={() => void save(base.name, base.shared, base.id)}
            >
              {`Update “${base.name}”`}
            </Button>
          )}
          {isEditable && (
            <Button size="compact-sm" variant="subtle" color="red.9" px={4} onClick={() => go("deleting")}>
              Delete preset…
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}

interface NameFormProps {
  fault: string | null;
  busy: boolean;
  onSave: (name: string, shared: boolean) => void;
  onCancel: () => void;
}

function NameForm({ fault, busy, onSave, onCancel }: NameFormProps) {
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  return (
    <Paper
      component="form"
      withBorder
      p="xs"
      aria-label="Save as preset"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(name.trim(), shared);
      }}
    >
      <Stack gap="xs">
        <TextInput
          label="Preset name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={fault}
          maxLength={100}
          autoComplete="off"
          ref={focusElement}
        />
        <Switch
          label="Shared"
          description="Everyone who signs in can use it"
          checked={shared}
          onChange={(event) => setShared(event.currentTarget.checked)}
        />
        <Group gap="xs">
          <Button type="submit" size="compact-sm" loading={busy} disabled={name.trim() === ""}>
            Save preset
          </Button>
          <Button size="compact-sm" variant="default" onClick={onCancel}>
            Back
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
