import { Button, Group, NativeSelect, PasswordInput, Stack, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useState } from "react";
import { useMutation } from "urql";
import { errorText } from "@/gql/errors";
import { ChangeSettingMutation } from "../api/change-setting-mutation";
import type { Setting } from "../api/configuration-query";
import { faultOf, ruleOf } from "../model/setting-text";

interface SettingEditorProps {
  setting: Setting;
  onClose: () => void;
}

/** Changes a setting in its place. Enter saves, Esc gives up. */
export function SettingEditor({ setting, onClose }: SettingEditorProps) {
  const { key, value: present, secret, source, needsRestart } = setting;
  const [value, setValue] = useState(secret ? "" : (present ?? ""));
  const [refused, setRefused] = useState<string | null>(null);
  const [{ fetching }, send] = useMutation(ChangeSettingMutation);
  const fault = faultOf(setting, value);

  async function save(next: string | null) {
    const { data, error } = await send({ input: { key, value: next } });
    const message = error ? errorText(error) : data?.changeSetting.errors?.map((each) => each.message).join(" ");
    if (message) {
      setRefused(message);
      return;
    }
    notifications.show({ message: needsRestart ? `${key} is saved; it takes effect at the next start.` : `${key} is changed.` });
    onClose();
  }

  const field = {
    "aria-label": key,
    autoFocus: true,
    value,
    error: refused ?? (value === (present ?? "") ? null : fault),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
      setRefused(null);
      setValue(currentTarget.value);
    },
    onKeyDown: ({ key: pressed }: { key: string }) => {
      if (pressed === "Escape") onClose();
    },
  };

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (fault === null) void save(value);
      }}
    >
      <Stack gap="xs">
        <Field setting={setting} field={field} />
        <Group gap="xs">
          <Button type="submit" size="xs" loading={fetching} disabled={fault !== null}>
            Save
          </Button>
          <Button size="xs" variant="default" onClick={onClose}>
            Cancel
          </Button>
          {source === "ADMINISTRATOR" && (
            <Button size="xs" variant="subtle" onClick={() => void save(null)}>
              Take back
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}

interface FieldProps {
  setting: Setting;
  field: {
    value: string;
    error: string | null;
    onChange: (event: { currentTarget: { value: string } }) => void;
    onKeyDown: (event: { key: string }) => void;
  };
}

function Field({ setting, field }: FieldProps) {
  const { type, secret, optional, choices } = setting;
  if (type === "BOOLEAN") return <NativeSelect {...field} data={["true", "false"]} />;
  if (type === "CHOICE")
    return <NativeSelect {...field} data={[...(optional ? [{ value: "", label: "Left to the server" }] : []), ...choices]} />;
  if (secret) return <PasswordInput {...field} description="Never shown again" autoComplete="new-password" />;
  return <TextInput {...field} description={ruleOf(setting)} inputMode={type === "INTEGER" ? "numeric" : undefined} autoComplete="off" />;
}
