import { Input, SegmentedControl, Select, SimpleGrid, Stack, Text, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { TimeZoneSelect } from "@/components/time-zone-select";
import { formatTime } from "@/lib/format";
import { cronSentence } from "../model/cron-sentence";
import { cronOf, dates, timingOf, usualTiming, weekdays, type Timing, type TimingKind } from "../model/timing";
import type { ScheduleEditorState } from "../model/use-schedule-editor";
import { SyntaxHelp } from "./syntax-help";

const kinds: { value: TimingKind | "custom"; label: string }[] = [
  { value: "hourly", label: "Hourly" },
  { value: "daily", label: "Daily" },
  { value: "weekly", label: "Weekly" },
  { value: "monthly", label: "Monthly" },
  { value: "custom", label: "Custom" },
];

const minutes = Array.from({ length: 60 }, (_, minute) => String(minute).padStart(2, "0"));

/** When a schedule runs: a usual kind with its time, or any expression; what that means, and the next runs. */
export function TimingChoice({ state: { form, faults, nextRuns, change } }: { state: ScheduleEditorState }) {
  const phone = useMediaQuery("(max-width: 36em)", undefined, { getInitialValueInEffect: false });
  const timing = form.custom ? null : timingOf(form.cron);

  function choose(kind: string) {
    const usual = kinds.find(({ value }) => value === kind)?.value ?? "custom";
    if (usual === "custom") change({ custom: true });
    else change({ custom: false, cron: cronOf({ ...(timingOf(form.cron) ?? usualTiming), kind: usual }) });
  }

  return (
    <Stack gap="sm">
      <Input.Wrapper label="Runs" labelElement="div">
        <SegmentedControl
          fullWidth
          size={phone ? "xs" : "sm"}
          data={kinds}
          value={timing?.kind ?? "custom"}
          onChange={choose}
          aria-label="Runs"
        />
      </Input.Wrapper>
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
        {timing && <TimeInputs timing={timing} onChange={(part) => change({ cron: cronOf({ ...timing, ...part }) })} />}
        <TextInput
          label="Cron expression"
          value={form.cron}
          onChange={({ currentTarget }) => change({ cron: currentTarget.value, custom: true })}
          error={faults.cron}
          styles={{ input: { fontFamily: "var(--mantine-font-family-monospace)" } }}
          maxLength={200}
          spellCheck={false}
          autoComplete="off"
        />
        <TimeZoneSelect value={form.timeZone} error={faults.timeZone} onChange={(timeZone) => change({ timeZone })} />
      </SimpleGrid>
      <SyntaxHelp />
      <div role="status">
        <Text fw={600} size="sm">
          {cronSentence(form.cron) ?? "This expression has no meaning yet"}
        </Text>
        {nextRuns && (
          <Text size="sm" c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>
            {`Next: ${nextRuns.map((run) => formatTime(run, form.timeZone)).join(" · ")}`}
          </Text>
        )}
      </div>
    </Stack>
  );
}

function TimeInputs({ timing, onChange }: { timing: Timing; onChange: (part: Partial<Timing>) => void }) {
  if (timing.kind === "hourly")
    return (
      <Select
        label="Minute"
        data={minutes}
        value={timing.time.slice(3)}
        allowDeselect={false}
        onChange={(minute) => minute && onChange({ time: `00:${minute}` })}
      />
    );
  return (
    <>
      {timing.kind === "weekly" && (
        <Select
          label="Day of the week"
          data={weekdays}
          value={timing.weekday}
          allowDeselect={false}
          onChange={(weekday) => weekday && onChange({ weekday })}
        />
      )}
      {timing.kind === "monthly" && (
        <Select
          label="Day of the month"
          data={dates}
          value={timing.date}
          allowDeselect={false}
          onChange={(date) => date && onChange({ date })}
        />
      )}
      <TextInput
        type="time"
        label="Time"
        value={timing.time}
        onChange={({ currentTarget }) => currentTarget.value && onChange({ time: currentTarget.value.slice(0, 5) })}
      />
    </>
  );
}
