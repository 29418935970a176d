import { Badge, Button, Group, Paper, Stack, Table, Text } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { useState, type ReactNode } from "react";
import { StatusBadge } from "@/components/status-badge";
import { TableFrame } from "@/components/table-frame";
import { formatCounted, formatTime } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import type { Schedule } from "../api/schedules-query";
import { cronSentence } from "../model/cron-sentence";
import { requestOf } from "../model/schedule-form";
import type { ScheduleActions } from "../model/use-schedule-actions";

interface ScheduleListProps {
  schedules: readonly Schedule[];
  /** Who looks; others' schedules name their owner. */
  userId: string | undefined;
  actions: ScheduleActions;
  onEdit: (schedule: Schedule) => void;
  onLog: (schedule: Schedule) => void;
  onDelete: (schedule: Schedule) => void;
}

/** A table, or on a narrow screen a card for each schedule. */
export function ScheduleList({ schedules, userId, ...events }: ScheduleListProps) {
  const narrow = useMediaQuery("(max-width: 75em)", undefined, { getInitialValueInEffect: false });

  if (narrow)
    return (
      <Stack gap="sm" component="ul" p={0} m={0} style={{ listStyle: "none" }} aria-label="Schedules">
        {schedules.map((schedule) => (
          <Paper key={schedule.id} component="li" withBorder p="sm">
            <Stack gap="xs">
              <Name schedule={schedule} userId={userId} />
              <When schedule={schedule} />
              <Labeled label="Next run">
                <NextRun schedule={schedule} />
              </Labeled>
              <Labeled label="Last run">
                <LastRun schedule={schedule} />
              </Labeled>
              <Buttons schedule={schedule} {...events} />
            </Stack>
          </Paper>
        ))}
      </Stack>
    );

  return (
    <TableFrame label="Schedules">
      <Table verticalSpacing="xs" fz="sm">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>Name</Table.Th>
            <Table.Th>Runs</Table.Th>
            <Table.Th>Next run</Table.Th>
            <Table.Th>Last run</Table.Th>
            <Table.Th>Actions</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {schedules.map((schedule) => (
            <Table.Tr key={schedule.id}>
              <Table.Td>
                <Name schedule={schedule} userId={userId} />
              </Table.Td>
              <Table.Td>
                <When schedule={schedule} />
              </Table.Td>
              <Table.Td>
                <NextRun schedule={schedule} />
              </Table.Td>
              <Table.Td miw={165}>
                <LastRun schedule={schedule} />
              </Table.Td>
              <Table.Td>
                <Buttons schedule={schedule} {...events} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </TableFrame>
  );
}

function Labeled({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      {children}
    </div>
  );
}

function Name({
  schedule: { name, request, recipients, destination, createdBy },
  userId,
}: {
  schedule: Schedule;
  userId: string | undefined;
}) {
  const { dataset, format } = requestOf(request);
  return (
    <div>
      <Text size="sm" fw={600} style={{ overflowWrap: "anywhere" }}>
        {name}
      </Text>
      <Text size="xs" c="dimmed">
        {[
          dataset.replaceAll("_", " "),
          format,
          recipients.length > 0 && formatCounted(recipients.length, "recipient"),
          destination && `to ${destination.name}`,
          createdBy.id !== userId && `by ${createdBy.displayName}`,
        ]
          .filter(Boolean)
          .join(" · ")}
      </Text>
    </div>
  );
}

function When({ schedule: { cron, timeZone } }: { schedule: Schedule }) {
  return (
    <div>
      <Text size="sm">{cronSentence(cron) ?? cron}</Text>
      <Text size="xs" c="dimmed">
        {timeZone}
      </Text>
    </div>
  );
}

function NextRun({ schedule: { active, nextRunAt, timeZone, problem } }: { schedule: Schedule }) {
  return (
    <div>
      {nextRunAt ? (
        <Text size="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
          <time dateTime={nextRunAt}>{formatTime(nextRunAt, timeZone)}</time>
        </Text>
      ) : (
        <Badge variant="dot" color="gray" tt="none" fw={600}>
          {active ? "Never again" : "Paused"}
        </Badge>
      )}
      {problem && (
        <Text size="xs" c="var(--mantine-color-error)">
          {problem}
        </Text>
      )}
    </div>
  );
}

function LastRun({ schedule: { lastRun } }: { schedule: Schedule }) {
  const { timeZone } = usePreferences();
  if (!lastRun)
    return (
      <Text size="sm" c="dimmed">
        Not yet
      </Text>
    );
  return (
    <div>
      <StatusBadge status={lastRun.status} />
      <Text size="xs" c="dimmed" style={{ fontVariantNumeric: "tabular-nums" }}>
        {formatTime(lastRun.createdAt, timeZone)}
      </Text>
      {lastRun.failure && <Text size="xs">{lastRun.failure.message}</Text>}
    </div>
  );
}

function Buttons({ schedule, actions, onEdit, onLog, onDelete }: { schedule: Schedule } & Omit<ScheduleListProps, "schedules" | "userId">) {
  const [busy, setBusy] = useState(false);
  const button = (verb: string, work: () => void) => (
    <Button size="xs" variant="default" disabled={busy} aria-label={`${verb}: ${schedule.name}`} onClick={work}>
      {verb}
    </Button>
  );
  const doing = (work: () => Promise<void>) => () => {
    setBusy(true);
    void work().finally(() => setBusy(false));
  };
  return (
    <Group gap="xs">
      {button(
        "Run now",
        doing(() => actions.run(schedule)),
      )}
      {button(
        schedule.active ? "Pause" : "Resume",
        doing(() => actions.activate(schedule, !schedule.active)),
      )}
      {button("Edit", () => onEdit(schedule))}
      {button("Run log", () => onLog(schedule))}
      {button("Delete…", () => onDelete(schedule))}
    </Group>
  );
}
