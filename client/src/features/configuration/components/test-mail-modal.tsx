import { Alert, Button, Group, List, Modal, Stack, Text, TextInput, ThemeIcon } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useMutation } from "urql";
import { errorText } from "@/gql/errors";
import { TestMailMutation, type MailTestStep } from "../api/test-mail-mutation";

const names: Record<MailTestStep["step"], string> = { CONNECT: "Connection", SECURE: "Protection", SIGN_IN: "Sign-in", SEND: "Mail" };

/** Sends one mail to an address, and shows how far it came. */
export function TestMailModal({ onClose }: { onClose: () => void }) {
  const [recipient, setRecipient] = useState("");
  const [{ data, error, fetching }, send] = useMutation(TestMailMutation);
  const result = fetching ? undefined : data?.testMail;
  const fault = error ? errorText(error) : result?.errors?.map(({ message }) => message).join(" ");

  return (
    <Modal opened onClose={onClose} title={<Text fw={650}>Test mail</Text>}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void send({ recipient });
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Recipient"
            description="Is sent one mail through the mail server of the settings"
            placeholder="ada@example.com"
            value={recipient}
            onChange={({ currentTarget }) => setRecipient(currentTarget.value)}
            maxLength={254}
            autoComplete="email"
            data-autofocus
            required
          />
          {fault ? (
            <Alert color="red" role="alert" title="Nothing was sent">
              {fault}
            </Alert>
          ) : (
            result && <Steps steps={result.steps} ok={result.ok} />
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Close
            </Button>
            <Button type="submit" loading={fetching} disabled={recipient.trim() === ""}>
              Send
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Steps({ steps, ok }: { steps: readonly MailTestStep[]; ok: boolean }) {
  return (
    <div role="status">
      <Text size="sm" fw={600} mb="xs">
        {ok ? "The mail was sent" : "The mail was not sent"}
      </Text>
      <List size="sm" spacing="xs" center>
        {steps.map(({ step, ok, message }) => (
          <List.Item
            key={step}
            icon={
              <ThemeIcon size={20} radius="xl" color={ok ? "green.8" : "red.9"} aria-hidden>
                {ok ? <IconCheck size={14} /> : <IconX size={14} />}
              </ThemeIcon>
            }
            style={{ overflowWrap: "anywhere" }}
          >
            {`${names[step]}: ${message}`}
          </List.Item>
        ))}
      </List>
    </div>
  );
}
