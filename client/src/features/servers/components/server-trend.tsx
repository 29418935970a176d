import { Stack, Text } from "@mantine/core";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import type { InstantRange } from "@/lib/recent-range";
import type { Server } from "../api/servers-query";
import { ServerTrendQuery } from "../api/server-trend-query";
import { intervalText, metricNames, metricPoints, type MetricName } from "../model/metrics";
import { MetricCard } from "./metric-card";

interface ServerTrendProps {
  server: Server;
  range: InstantRange;
  timeZone: string;
  tables: readonly MetricName[];
  onToggle: (metric: MetricName) => void;
}

/** The course of a server's metrics, one below the other on the same axis of time. */
export function ServerTrend({ server, range, timeZone, tables, onToggle }: ServerTrendProps) {
  const [{ data, error, fetching }, refetch] = useQuery({
    query: ServerTrendQuery,
    variables: { serverId: server.id, from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString(), points: 500 },
  });

  if (error && !fetching) {
    return (
      <QueryFailure title="The metrics could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />
    );
  }
  if (!data) {
    return (
      <Stack gap="md">
        {metricNames.map((metric) => (
          <LoadingBlock key={metric} label="Loading metrics" height={260} />
        ))}
      </Stack>
    );
  }
  const trend = data.serverTrend;
  if (trend.points.every((point) => metricNames.every((metric) => point[metric] === null))) {
    return <EmptyState title="No metrics in this range">Choose a longer range or another server.</EmptyState>;
  }
  return (
    <Stack gap="md" aria-busy={fetching}>
      {metricNames.map((metric) => (
        <MetricCard
          key={metric}
          metric={metric}
          server={server.name}
          points={metricPoints(trend, metric)}
          range={range}
          timeZone={timeZone}
          asTable={tables.includes(metric)}
          onToggle={() => onToggle(metric)}
        />
      ))}
      <Text size="sm" c="dimmed">
        {`Each point covers ${intervalText(trend.intervalSeconds)}: the line is the average, the band runs from the minimum to the maximum.`}
      </Text>
    </Stack>
  );
}
