import { Button, Group, Modal, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { endSessions } from "../api/sign-in-security";
import { PasswordForm } from "./password-form";
import { Section } from "./section";

/** How one signs in: another password, and the end of all sessions. */
export function SignInSection({ onSessionsEnded }: { onSessionsEnded: () => void }) {
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);

  async function end() {
    setBusy(true);
    const refusal = await endSessions();
    setBusy(false);
    setAsking(false);
    if (refusal) notifications.show({ color: "red", title: "You are still signed in", message: refusal });
    else onSessionsEnded();
  }

  return (
    <Section title="Password and sessions" description="A new password signs you out everywhere but here. API keys stay as they are.">
      <PasswordForm />
      <Button mt="lg" variant="default" onClick={() => setAsking(true)}>
        Sign out everywhere…
      </Button>
      {asking && (
        <Modal opened onClose={() => setAsking(false)} title={<Text fw={650}>Sign out everywhere?</Text>} centered>
          <Text size="sm">All browsers and programs that are signed in with your password are signed out, this one too.</Text>
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
              Stay signed in
            </Button>
            <Button color="red.9" loading={busy} onClick={() => void end()}>
              Sign out everywhere
            </Button>
          </Group>
        </Modal>
      )}
    </Section>
  );
}
