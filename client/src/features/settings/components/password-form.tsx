import { Alert, Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { changePassword } from "../api/sign-in-security";

const fields = [
  { name: "present", label: "Present password", autoComplete: "current-password" },
  { name: "next", label: "New password", autoComplete: "new-password" },
  { name: "again", label: "The same again", autoComplete: "new-password" },
] as const;

/** Asks for the present password and twice for the next one. */
export function PasswordForm() {
  const [failure, setFailure] = useState<string>();
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { present: "", next: "", again: "" },
    validate: {
      present: (value) => (value ? null : "Enter your present password"),
      next: (value) => (value ? null : "Choose a password"),
      again: (value, { next }) => (value === next ? null : "The passwords differ"),
    },
  });

  async function submit({ present, next }: { present: string; next: string }) {
    const refusal = await changePassword(present, next);
    setFailure(refusal);
    if (refusal) return;
    form.reset();
    notifications.show({ message: "Password changed. Your other sessions have ended." });
  }

  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <Stack gap="sm" maw={400}>
        {failure && (
          <Alert color="red" role="alert">
            {failure}
          </Alert>
        )}
        {fields.map(({ name, label, autoComplete }) => (
          <PasswordInput
            key={form.key(name)}
            label={label}
            autoComplete={autoComplete}
            visibilityToggleButtonProps={{ "aria-label": `Show or hide: ${label}` }}
            {...form.getInputProps(name)}
          />
        ))}
        <div>
          <Button type="submit" loading={form.submitting}>
            Change password
          </Button>
        </div>
      </Stack>
    </form>
  );
}
