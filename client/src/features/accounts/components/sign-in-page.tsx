import { Alert, Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { SignInResult } from "../api/sign-in";
import { useSession } from "../model/session-context";
import { AccountFrame } from "./account-frame";
import { FormFailure } from "./form-failure";

const messages: Record<Exclude<SignInResult, "signed-in">, string> = {
  "wrong-credentials":
    "That e-mail address and password do not match. Check both and try again; after several failures an account is locked for some minutes.",
  "too-many": "Too many attempts. Wait a few minutes, then try again.",
  unreachable: "The server could not be reached. Check the connection and try again.",
};

export function SignInPage({ onSignedIn }: { onSignedIn: () => void }) {
  const session = useSession();
  const [failure, setFailure] = useState<string | null>(null);
  const form = useForm({
    mode: "uncontrolled",
    initialValues: { email: "", password: "" },
    validate: {
      email: (value) => (value.trim() ? null : "Enter your e-mail address"),
      password: (value) => (value ? null : "Enter your password"),
    },
  });

  async function submit({ email, password }: { email: string; password: string }) {
    setFailure(null);
    const result = await session.signIn(email.trim(), password);
    if (result === "signed-in") onSignedIn();
    else setFailure(messages[result]);
  }

  return (
    <AccountFrame title="Sign in" subtitle="to GraphQLExport">
      {session.state.expired && !failure && <Alert color="yellow">Your session has ended. Sign in to go on where you were.</Alert>}
      <FormFailure message={failure} />
      <form noValidate onSubmit={form.onSubmit(submit)}>
        <Stack>
          <TextInput label="E-mail address" type="email" autoComplete="username" key={form.key("email")} {...form.getInputProps("email")} />
          <PasswordInput
            label="Password"
            autoComplete="current-password"
            visibilityToggleButtonProps={{ "aria-label": "Show or hide the password" }}
            key={form.key("password")}
            {...form.getInputProps("password")}
          />
          <Button type="submit" size="md" loading={form.submitting}>
            Sign in
          </Button>
        </Stack>
      </form>
    </AccountFrame>
  );
}
