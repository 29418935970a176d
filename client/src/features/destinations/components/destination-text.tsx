import { PasswordInput, Textarea, TextInput } from "@mantine/core";
import type { DestinationForm, DestinationText as Field } from "../model/destination-form";
import type { DestinationFaults } from "../model/use-destination-editor";

/** What the fields of a form share. */
export interface DestinationFields {
  form: DestinationForm;
  faults: DestinationFaults;
  change: (change: Partial<DestinationForm>) => void;
}

interface DestinationTextProps extends DestinationFields {
  field: Field;
  label: string;
  description: string;
  placeholder?: string;
  required?: boolean;
  /** Whether it is written and never shown. */
  secret?: boolean;
  /** Whether it has lines. */
  lines?: boolean;
}

const longest = { line: 2000, lines: 20000 };

/** One text of a destination, with what is wrong with it. */
export function DestinationText({ form, faults, change, field, secret, lines, ...shown }: DestinationTextProps) {
  const input = {
    ...shown,
    value: form[field],
    onChange: ({ currentTarget }: React.ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change({ [field]: currentTarget.value }),
    error: faults[field],
    maxLength: lines ? longest.lines : longest.line,
    autoComplete: "off",
    autoCapitalize: "none",
    spellCheck: false,
  };
  if (secret) return <PasswordInput {...input} autoComplete="new-password" />;
  return lines ? (
    <Textarea {...input} styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }} rows={4} />
  ) : (
    <TextInput {...input} />
  );
}
