import { Alert, Button, Divider, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useState } from "react";
import type { SignInResult } from "../api/sign-in";
import { useSession } from "../model/session-context";
import { messageOfProblem } from "../model/sign-in-problems";
import { providerSignIn, signInWays } from "../model/sign-in-ways";
import { AccountFrame } from "./account-frame";
import { FormFailure } from "./form-failure";

const messages: Record<Exclude<SignInResult, "signed-in">, string> = {
  "wrong-credentials":
    "That e-mail address and password do not match. Check both and try again; after several failures an account is locked for some minutes.",
  "too-many": "Too many attempts. Wait a few minutes, then try again.",
  unreachable: "The server could not be reached. Check the connection and try again.",
};

interface Props {
  /** The address of the page that was wanted. */
  readonly wanted: string;
  /** Why signing in at the provider came to nothing. */
  readonly problem?: string;
  readonly onSignedIn: () => void;
}

export function SignInPage({ wanted, problem, onSignedIn }: Props) {
  const session = useSession();
  const [{ provider, passwordFolded }] = useState(signInWays);
  const [isFolded, setFolded] = useState(passwordFolded);
  const [failure, setFailure] = useState(messageOfProblem(problem));
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
      {provider && (
        <>
          <Button component="a" href={providerSignIn(wanted)} size="md" variant={isFolded ? "filled" : "default"} fullWidth>
            Sign in with {provider}
          </Button>
          {isFolded ? (
            <Button variant="subtle" onClick={() => setFolded(false)}>
              Sign in with a password
            </Button>
          ) : (
            <Divider label="or with a password" />
          )}
        </>
      )}
      {!isFolded && (
        <form noValidate onSubmit={form.onSubmit(submit)}>
          <Stack>
            <TextInput
              label="E-mail address"
              type="email"
              autoComplete="username"
              key={form.key("email")}
              {...form.getInputProps("email")}
            />
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
      )}
    </AccountFrame>
  );
}
