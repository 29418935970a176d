import { PasswordInput, TextInput } from "@mantine/core";
import type { DestinationForm } from "../model/destination-form";
import type { DestinationFaults } from "../model/use-destination-editor";

/** What the fields of a form share. */
export interface DestinationFields {
  form: DestinationForm;
  faults: DestinationFaults;
  change: (change: Partial<DestinationForm>) => void;
}

interface DestinationTextProps extends DestinationFields {
  field: Exclude<keyof DestinationForm, "kind">;
  label: string;
  description: string;
  placeholder?: string;
  required?: boolean;
  /** Whether it is written and never shown. */
  secret?: boolean;
}

/** One text of a destination, with what is wrong with it. */
export function DestinationText({ form, faults, change, field, secret, ...shown }: DestinationTextProps) {
  const input = {
    ...shown,
    value: form[field],
    onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement>) => change({ [field]: currentTarget.value }),
    error: faults[field],
    maxLength: 2000,
  };
  return secret ? (
    <PasswordInput {...input} autoComplete="new-password" />
  ) : (
    <TextInput {...input} autoComplete="off" autoCapitalize="none" spellCheck={false} />
  );
}
