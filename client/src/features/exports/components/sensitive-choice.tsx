import { Checkbox, Stack, TextInput } from "@mantine/core";
import type { ExportForm } from "../model/export-form";

interface SensitiveChoiceProps {
  form: ExportForm;
  reasonError: string | undefined;
  onChange: (change: Partial<ExportForm>) => void;
}

/** What only administrators may choose, with why. Nothing at all for others, and where nothing is sensitive. */
export function SensitiveChoice({ form, reasonError, onChange }: SensitiveChoiceProps) {
  if (form.redact === null) return null;
  return (
    <Stack gap="xs">
      <Checkbox
        label="Include sensitive values"
        description="Personal data and secrets are otherwise left out or replaced"
        checked={!form.redact}
        onChange={(event) => onChange({ redact: !event.currentTarget.checked })}
      />
      {!form.redact && (
        <TextInput
          label="Reason"
          description="Kept with the export"
          value={form.reason}
          onChange={(event) => onChange({ reason: event.currentTarget.value })}
          maxLength={1000}
          error={reasonError}
          autoComplete="off"
        />
      )}
    </Stack>
  );
}
