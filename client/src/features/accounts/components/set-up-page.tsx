import { Button, PasswordInput, Stack } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import { setUp } from "../api/set-up";
import { useSession } from "../model/session-context";
import { AccountFrame } from "./account-frame";
import { FormFailure } from "./form-failure";

/** Where the administrator of a new installation chooses a password, once. */
export function SetUpPage({ token, onSignedIn }: { token: string; onSignedIn: () => void }) {
  const session = useSession();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { password: "", again: "" },
    validate: {
      password: (value) => (value ? null : "Choose a password"),
      again: (value, { password }) => (value === password ? null : "The passwords differ"),
    },
  });

  async function submit({ password }: { password: string }) {
    setFailure(null);
    const result = await setUp(token, password);
    if ("failure" in result) setFailure(result.failure);
    else if ((await session.signIn(result.email, password)) === "signed-in") onSignedIn();
    else setFailure(`The password is set, but signing in failed. Sign in as ${result.email}.`);
  }

  return (
    <AccountFrame title="Set up" subtitle="Choose the administrator's password.">
      <FormFailure message={failure} />
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack>
          {(["password", "again"] as const).map((field) => (
            <PasswordInput
              key={form.key(field)}
              label={field === "password" ? "New password" : "The same again"}
              autoComplete="new-password"
              visibilityToggleButtonProps={{ "aria-label": "Show or hide the password" }}
              {...form.getInputProps(field)}
            />
          ))}
          <Button type="submit" size="md" loading={form.submitting}>
            Set password and sign in
          </Button>
        </Stack>
      </form>
    </AccountFrame>
  );
}
