import { Alert, Button, Group, Modal, Select, Stack, Switch, TagsInput, Text, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { DestinationSelect } from "@/components/destination-select";
import type { MisfirePolicy } from "@/gql/inputs";
import { useScheduleEditor, type Edited } from "../model/use-schedule-editor";
import { RequestChoice } from "./request-choice";
import { TimingChoice } from "./timing-choice";

const misfires: { value: MisfirePolicy; label: string }[] = [
  { value: "ONCE", label: "Run once for all of them" },
  { value: "ALL", label: "Run for each of them" },
  { value: "SKIP", label: "Leave them out" },
];

interface ScheduleEditorProps {
  edited: Edited;
  onSaved: (name: string) => void;
  onClose: () => void;
}

/** Makes or changes a schedule: what it exports and when. */
export function ScheduleEditor({ edited, onSaved, onClose }: ScheduleEditorProps) {
  const phone = useMediaQuery("(max-width: 48em)", undefined, { getInitialValueInEffect: false });
  const state = useScheduleEditor(edited, onSaved);
  const { form, faults, change } = state;

  return (
    <Modal
      opened
      onClose={onClose}
      title={<Text fw={650}>{"schedule" in edited ? "Edit schedule" : "New schedule"}</Text>}
      size={680}
      fullScreen={phone ?? false}
      closeOnClickOutside={false}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void state.save();
        }}
      >
        <Stack gap="md">
          <TextInput
            label="Name"
            value={form.name}
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            error={faults.name}
            maxLength={200}
            autoComplete="off"
            data-autofocus
            required
          />
          <RequestChoice form={form} fixed={"schedule" in edited || edited.draft !== null} onChange={change} />
          <TimingChoice state={state} />
          <DestinationSelect value={form.destination} error={faults.destinationId} onChange={(destination) => change({ destination })} />
          <TagsInput
            label="Recipients"
            description="E-mail addresses that are sent a link to each file; Enter or a comma after each"
            value={[...form.recipients]}
            onChange={(recipients) => change({ recipients })}
            error={faults.recipients}
            splitChars={[",", ";", " "]}
            maxTags={20}
            acceptValueOnBlur
            clearable={false}
          />
          <Select
            label="Runs that were missed"
            description="While the server was down"
            data={misfires}
            value={form.misfire}
            allowDeselect={false}
            onChange={(misfire) => change({ misfire: misfires.find(({ value }) => value === misfire)?.value ?? form.misfire })}
          />
          <Switch
            label="Active"
            description="A paused schedule keeps everything and does not run"
            checked={form.active}
            onChange={({ currentTarget }) => change({ active: currentTarget.checked })}
          />
          {faults.form && (
            <Alert color="red" role="alert">
              {faults.form}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              Cancel
            </Button>
            <Button type="submit" loading={state.busy} disabled={!state.ready}>
              {"schedule" in edited ? "Save" : "Create schedule"}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
