import "@mantine/charts/styles.css";
import { CompositeChart } from "@mantine/charts";
import { Box, type MantineColor } from "@mantine/core";
import type { InstantRange } from "@/lib/recent-range";
import { tickFormat, timeTicks } from "@/lib/time-axis";
import type { TrendPoint } from "@/lib/trend-line";
import { metricLabels, type MetricName } from "../model/metrics";
import { drawnPoint } from "../model/drawn-point";
import { MetricTooltip } from "./metric-tooltip";

interface MetricChartProps {
  metric: MetricName;
  server: string;
  points: readonly TrendPoint[];
  range: InstantRange;
  timeZone: string;
}

const colors: Record<MetricName, MantineColor> = { cpu: "blue", memory: "grape", disk: "teal" };

/** A metric over time: the average as a line, within a band from the least to the greatest. A chunk of its own, since charts are heavy. */
export function MetricChart({ metric, server, points, range, timeZone }: MetricChartProps) {
  const color = `${colors[metric]}.6`;
  const tick = tickFormat(range.to - range.from, timeZone);
  const drawn = points.map(drawnPoint);
  return (
    <Box
      component="figure"
      m={0}
      aria-label={`${metricLabels[metric]} of ${server} in percent: average, minimum and maximum over time. The table shows the same values.`}
    >
      <CompositeChart
        h={190}
        data={drawn}
        dataKey="time"
        series={[
          { name: "spread", label: "Minimum to maximum", color, type: "area" },
          { name: "average", label: "Average", color, type: "line" },
        ]}
        curveType="linear"
        // A line needs two points: a host that was just added has one.
        withDots={drawn.length < 3}
        connectNulls={false}
        strokeWidth={1.5}
        gridAxis="x"
        tooltipAnimationDuration={0}
        areaProps={{ strokeWidth: 0, fillOpacity: 0.22, dot: false, activeDot: false }}
        composedChartProps={{ accessibilityLayer: false, syncId: "server-metrics", margin: { right: 12 } }}
        xAxisProps={{
          type: "number",
          scale: "time",
          domain: [range.from, range.to],
          allowDataOverflow: true,
          tickFormatter: tick,
          ticks: timeTicks(range, timeZone),
          minTickGap: 24,
        }}
        yAxisProps={{
          domain: [0, 100],
          ticks: [0, 25, 50, 75, 100],
          interval: 0,
          width: 52,
          tickFormatter: (value: number) => `${value}\u00a0%`,
        }}
        tooltipProps={{
          content: <MetricTooltip points={drawn} timeZone={timeZone} />,
        }}
      />
    </Box>
  );
}
