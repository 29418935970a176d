import { Box, Button, Group, Paper, Text, Title } from "@mantine/core";
import { IconChartLine, IconTable } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { LoadingBlock } from "@/components/loading-block";
import { TrendTable } from "@/components/trend-table";
import type { InstantRange } from "@/lib/recent-range";
import { trendLine, type TrendPoint } from "@/lib/trend-line";
import { formatPercent, metricFigures, metricLabels, type MetricName } from "../model/metrics";

const MetricChart = lazy(() => import("./metric-chart").then(({ MetricChart }) => ({ default: MetricChart })));

interface MetricCardProps {
  metric: MetricName;
  server: string;
  points: readonly TrendPoint[];
  range: InstantRange;
  timeZone: string;
  asTable: boolean;
  onToggle: () => void;
}

/** One metric: its figures, and its course as a chart or a table. */
export function MetricCard({ metric, server, points, range, timeZone, asTable, onToggle }: MetricCardProps) {
  const label = metricLabels[metric];
  const figures = metricFigures(points);
  const line = trendLine(points);
  return (
    <Paper component="section" withBorder p={{ base: "sm", sm: "md" }} aria-label={label}>
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm" mb="sm">
        <Box>
          <Title order={2} size="h4">
            {label}
          </Title>
          {figures && (
            <Group gap="md" align="baseline" style={{ rowGap: 0 }}>
              <Figure label="latest" value={figures.latest} strong />
              <Figure label="low" value={figures.low} />
              <Figure label="high" value={figures.high} />
            </Group>
          )}
        </Box>
        <Button
          variant="default"
          size="xs"
          flex="none"
          aria-label={`View as ${asTable ? "chart" : "table"}: ${label}`}
          leftSection={asTable ? <IconChartLine size={16} aria-hidden /> : <IconTable size={16} aria-hidden />}
          onClick={onToggle}
        >
          {asTable ? "View as chart" : "View as table"}
        </Button>
      </Group>
      {line.length === 0 ? (
        <Text c="dimmed" size="sm">
          No samples of this metric in this range.
        </Text>
      ) : asTable ? (
        <TrendTable label={`${label} values`} points={line} unit="%" timeZone={timeZone} maxHeight={320} />
      ) : (
        <Suspense fallback={<LoadingBlock label={`Loading the ${label} chart`} height={190} />}>
          <MetricChart metric={metric} server={server} points={line} range={range} timeZone={timeZone} />
        </Suspense>
      )}
    </Paper>
  );
}

function Figure({ label, value, strong = false }: { label: string; value: number; strong?: boolean }) {
  return (
    <Text span size="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
      <Text span inherit fw={strong ? 650 : 500} size={strong ? "lg" : "sm"}>
        {formatPercent(value)}
      </Text>{" "}
      <Text span inherit c="dimmed">
        {label}
      </Text>
    </Text>
  );
}
