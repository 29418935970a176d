import { Button, Group, Paper, Text } from "@mantine/core";
import { IconChartLine, IconTable } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useQuery } from "urql";
import { EmptyState } from "@/components/empty-state";
import { LoadingBlock } from "@/components/loading-block";
import { QueryFailure } from "@/components/query-failure";
import { TrendTable } from "@/components/trend-table";
import { trendLine } from "@/lib/trend-line";
import type { Sensor } from "../api/sensors-query";
import { SensorTrendQuery } from "../api/sensor-trend-query";

const TrendChart = lazy(() => import("./trend-chart").then(({ TrendChart }) => ({ default: TrendChart })));

interface SensorTrendProps {
  sensor: Sensor;
  range: { from: number; to: number };
  timeZone: string;
  asTable: boolean;
  onToggle: () => void;
}

export function SensorTrend({ sensor, range, timeZone, asTable, onToggle }: SensorTrendProps) {
  const [{ data, error, fetching }, refetch] = useQuery({
    query: SensorTrendQuery,
    variables: { sensorId: sensor.id, from: new Date(range.from).toISOString(), to: new Date(range.to).toISOString(), points: 300 },
  });
  const points = trendLine(data?.sensorTrend ?? []);
  const loading = <LoadingBlock label="Loading the trend" height={360} />;

  if (error && !fetching) {
    return <QueryFailure title="The trend could not be loaded" error={error} onRetry={() => refetch({ requestPolicy: "network-only" })} />;
  }
  if (!data) return loading;
  if (points.length === 0) {
    return <EmptyState title="No readings in this range">Choose another range or sensor.</EmptyState>;
  }
  return (
    <Paper withBorder p={{ base: "xs", sm: "md" }} aria-busy={fetching}>
      <Group justify="space-between" mb="sm">
        <Text fw={600} component="h2">{`${sensor.name} (${sensor.unit})`}</Text>
        <Button
          variant="default"
          size="xs"
          leftSection={asTable ? <IconChartLine size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
          onClick={onToggle}
        >
          {asTable ? "View as chart" : "View as table"}
        </Button>
      </Group>
      {asTable ? (
        <TrendTable points={points} unit={sensor.unit} timeZone={timeZone} />
      ) : (
        <Suspense fallback={loading}>
          <TrendChart sensor={sensor} points={points} range={range} timeZone={timeZone} />
        </Suspense>
      )}
    </Paper>
  );
}
