import { Anchor, Drawer, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "urql";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import { StatusBadge } from "@/components/status-badge";
import { formatCount, formatCounted, formatTime } from "@/lib/format";
import { usePreferences } from "@/lib/preferences";
import { ScheduleRunsQuery, type ScheduleRun } from "../api/schedule-runs-query";
import type { Schedule } from "../api/schedules-query";
import { DeliveryList } from "./delivery-list";

/** How a schedule's runs went, the latest first. */
export function RunLog({ schedule, onClose }: { schedule: Schedule | null; onClose: () => void }) {
  return (
    <Drawer
      opened={schedule !== null}
      onClose={onClose}
      position="right"
      size="md"
      title={<Text fw={650}>{`Runs of ${schedule?.name}`}</Text>}
    >
      {schedule && <Runs id={schedule.id} />}
    </Drawer>
  );
}

function Runs({ id }: { id: string }) {
  const [{ data, error, fetching }, ask] = useQuery({
    query: ScheduleRunsQuery,
    variables: { schedule: id },
    requestPolicy: "cache-and-network",
  });
  const reload = () => ask({ requestPolicy: "network-only" });
  const runs = data?.exports;
  if (error && !fetching) return <QueryFailure title="The runs could not be loaded" error={error} onRetry={reload} />;
  if (!runs) return <LoadingBlock label="Loading runs" height={160} />;
  if (runs.totalCount === 0) return <Text size="sm">It has not run yet.</Text>;
  return (
    <Stack gap="md">
      <Stack component="ul" gap="md" p={0} m={0} style={{ listStyle: "none" }} aria-label="Runs">
        {runs.nodes?.map((run) => (
          <li key={run.id}>
            <Run run={run} onChange={reload} />
          </li>
        ))}
      </Stack>
      {runs.totalCount > (runs.nodes?.length ?? 0) && (
        <Text
          size="sm"
          c="dimmed"
        >{`The latest of ${formatCount(runs.totalCount)}; all are on Exports until their files are deleted.`}</Text>
      )}
    </Stack>
  );
}

function Run({ run: { status, createdAt, failure, files, deliveries }, onChange }: { run: ScheduleRun; onChange: () => void }) {
  const { timeZone } = usePreferences();
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
          <time dateTime={createdAt}>{formatTime(createdAt, timeZone)}</time>
        </Text>
        <StatusBadge status={status} />
      </Group>
      {failure && <Text size="sm">{failure.message}</Text>}
      {status === "COMPLETED" &&
        files.map(({ name, rows, downloadUrl }) => (
          <Text key={name} size="sm" style={{ overflowWrap: "anywhere" }}>
            <Anchor href={downloadUrl} download={name} inherit>
              {name}
            </Anchor>
            {`, ${formatCounted(rows, "row")}`}
          </Text>
        ))}
      {deliveries.length > 0 && <DeliveryList deliveries={deliveries} onChange={onChange} />}
    </>
  );
}
