import "@mantine/charts/styles.css";
import { LineChart } from "@mantine/charts";
import { Box } from "@mantine/core";
import { formatTime, formatValue } from "@/lib/format";
import { tickFormat, timeTicks } from "@/lib/time-axis";
import type { TrendPoint } from "@/lib/trend-line";
import type { Sensor } from "../api/sensors-query";

interface TrendChartProps {
  sensor: Sensor;
  points: readonly TrendPoint[];
  range: { from: number; to: number };
  timeZone: string;
}

const extremes = [
  { name: "maximum", label: "Maximum", color: "orange.6", strokeDasharray: "4 3" },
  { name: "minimum", label: "Minimum", color: "teal.6", strokeDasharray: "4 3" },
];

/** A sensor's average, minimum and maximum over time. A chunk of its own, since charts are heavy. */
export function TrendChart({ sensor, points, range, timeZone }: TrendChartProps) {
  // Where every interval holds a single reading the extremes are that reading too.
  const spread = points.some(({ minimum, maximum }) => minimum !== maximum);
  const tick = tickFormat(range.to - range.from, timeZone);
  return (
    <Box
      component="figure"
      m={0}
      aria-label={`${sensor.name} in ${sensor.unit}: average, minimum and maximum over time. The table shows the same values.`}
    >
      <LineChart
        h={360}
        data={points.map(({ timestamp, average, minimum, maximum }) => ({ time: Date.parse(timestamp), average, minimum, maximum }))}
        dataKey="time"
        series={[...(spread ? extremes : []), { name: "average", label: "Average", color: "blue.6" }]}
        curveType="linear"
        withDots={false}
        withLegend
        connectNulls={false}
        strokeWidth={1.5}
        valueFormatter={(value) => `${formatValue(value)} ${sensor.unit}`}
        tooltipAnimationDuration={0}
        lineProps={{ isAnimationActive: false }}
        lineChartProps={{ accessibilityLayer: false }}
        xAxisProps={{
          type: "number",
          scale: "time",
          domain: [range.from, range.to],
          tickFormatter: tick,
          ticks: timeTicks(range, timeZone),
          minTickGap: 24,
        }}
        yAxisProps={{ domain: ["auto", "auto"], width: 64, tickFormatter: formatValue }}
        tooltipProps={{ labelFormatter: (time) => (typeof time === "number" ? formatTime(time, timeZone) : null) }}
      />
    </Box>
  );
}
