import { Alert, Button, Center, Paper, PasswordInput, Stack, Text, TextInput, Title } from "@mantine/core";
import { useForm } from "@mantine/form";
import { IconAlertCircle } from "@tabler/icons-react";
import { useState } from "react";
import type { SignInResult } from "../api/sign-in";
import { useSession } from "../model/session-context";

const messages: Record<Exclude<SignInResult, "signed-in">, string> = {
  "wrong-credentials": "That e-mail address and password do not match. Check both and try again.",
  "locked-out": "Too many attempts. Wait a few minutes, then try again.",
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
    <Center component="main" mih="100dvh" p="md">
      <Paper withBorder p="xl" w="100%" maw={400}>
        <form noValidate onSubmit={form.onSubmit(submit)}>
          <Stack>
            <div>
              <Title order={1} size="h2">
                Sign in
              </Title>
              <Text c="dimmed">to GraphQLExport</Text>
            </div>
            {session.state.expired && !failure && <Alert color="yellow.9">Your session has ended. Sign in to go on where you were.</Alert>}
            {failure && (
              <Alert color="red.9" role="alert" icon={<IconAlertCircle />}>
                {failure}
              </Alert>
            )}
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
      </Paper>
    </Center>
  );
}
