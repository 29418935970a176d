import "@mantine/charts/styles.css";
import { LineChart } from "@mantine/charts";
import { Box } from "@mantine/core";
import { formatCount, formatCounted, formatDate } from "@/lib/format";
import type { ActivityDay } from "../api/activity-query";

/** How much was done on each day of UTC. A chunk of its own, since charts are heavy. */
export function ActivityChart({ days }: { days: readonly ActivityDay[] }) {
  const total = days.reduce((sum, { actions }) => sum + actions, 0);
  const busiest = days.reduce((most, day) => (day.actions > most.actions ? day : most), { day: "", actions: 0 });
  return (
    <Box
      component="figure"
      m={0}
      aria-label={`${formatCounted(total, "action")} on ${formatCounted(days.length, "day")}${busiest.day ? `, most on ${formatDate(busiest.day, "UTC")}: ${formatCount(busiest.actions)}` : ""}.`}
    >
      <LineChart
        h={220}
        data={days.map(({ day, actions }) => ({ day: formatDate(day, "UTC"), actions }))}
        dataKey="day"
        series={[{ name: "actions", label: "Actions", color: "blue.6" }]}
        valueFormatter={formatCount}
        tooltipAnimationDuration={0}
        curveType="linear"
        withDots={days.length < 3}
        lineProps={{ isAnimationActive: false }}
        lineChartProps={{ accessibilityLayer: false }}
        xAxisProps={{ minTickGap: 32 }}
        yAxisProps={{ allowDecimals: false, width: 56 }}
      />
    </Box>
  );
}
