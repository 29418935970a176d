import { Checkbox, PasswordInput, Stack } from "@mantine/core";
import { shortestPassphrase } from "../model/export-form";
import type { ExportFormState } from "../model/use-export-form";

/** Whether secrets come along, and the passphrase that they are encrypted with. Nothing at all where there are none. */
export function SecretsChoice({ state: { form, passphrase, faults, change, changePassphrase } }: { state: ExportFormState }) {
  if (form.encryptSecrets === null) return null;
  return (
    <Stack gap="xs">
      <Checkbox
        label="Include secrets, encrypted"
        description="Passwords and keys are otherwise left out"
        checked={form.encryptSecrets}
        onChange={(event) => change({ encryptSecrets: event.currentTarget.checked })}
      />
      {form.encryptSecrets && (
        <PasswordInput
          label="Passphrase"
          description={`At least ${shortestPassphrase} characters. It is kept nowhere: without it, nobody can read the secrets again`}
          value={passphrase}
          onChange={(event) => changePassphrase(event.currentTarget.value)}
          maxLength={1000}
          error={faults.passphrase}
          autoComplete="new-password"
        />
      )}
    </Stack>
  );
}
