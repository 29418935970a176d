import { Paper, Text } from "@mantine/core";
import { formatTime } from "@/lib/format";
import type { DrawnPoint } from "../model/drawn-point";
import { formatPercent } from "../model/metrics";

interface MetricTooltipProps {
  points: readonly DrawnPoint[];
  timeZone: string;
  /** The chart adds these two: whether the pointer is over it, and over which time. */
  active?: boolean;
  label?: string | number;
}

/** What the pointer is over: when, how much, and between what. */
export function MetricTooltip({ points, timeZone, active = false, label }: MetricTooltipProps) {
  const point = active ? points.find(({ time }) => time === label) : undefined;
  if (!point || point.average === null || !point.spread) return null;
  const [low, high] = point.spread;
  return (
    <Paper withBorder shadow="sm" px="sm" py={6}>
      <Text size="xs" c="dimmed">
        {formatTime(point.time, timeZone)}
      </Text>
      <Text size="sm" fw={600}>
        {formatPercent(point.average)}
      </Text>
      {low < high && <Text size="xs">{`${formatPercent(low)} to ${formatPercent(high)}`}</Text>}
    </Paper>
  );
}
