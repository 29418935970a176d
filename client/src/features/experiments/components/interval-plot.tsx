import { Box } from "@mantine/core";
import { CartesianGrid, Cell, ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
import type { VariantResult } from "../api/experiment-query";
import { formatRate } from "../model/figures";
import { rateTicks } from "../model/interval-axis";
import { verdictOf } from "../model/verdict";
import classes from "./interval-plot.module.css";

const colors = {
  control: "var(--interval-control)",
  better: "var(--interval-better)",
  worse: "var(--interval-worse)",
  open: "var(--interval-open)",
};
const rowHeight = 56;
const axisHeight = 40;
const percent = new Intl.NumberFormat("en-US", { style: "percent", maximumFractionDigits: 1 });

/** Each variant's rate as a point with its interval as a bar, the control's rate as a line through all. A chunk of its own, since charts are heavy. */
export function IntervalPlot({ results }: { results: readonly VariantResult[] }) {
  const points = results.map((result) => ({
    variant: result.variant,
    rate: result.rate,
    reach: [result.rate - result.intervalLow, result.intervalHigh - result.rate] as [number, number],
    color: colors[verdictOf(result)],
  }));
  // Nobody's rate lies anywhere between 0 and 1: that would only press the others together.
  const known = results.filter(({ users }) => users > 0);
  const ticks = rateTicks(known.map(({ intervalLow, intervalHigh }) => ({ low: intervalLow, high: intervalHigh })));
  const control = known.find(({ isControl }) => isControl);
  return (
    <Box component="figure" m={0} className={classes.plot} aria-label={`Conversion rates with 95% intervals. ${described(results)}`}>
      <ResponsiveContainer width="100%" height={axisHeight + results.length * rowHeight}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 24, bottom: 8, left: 0 }}>
          <CartesianGrid horizontal={false} className={classes.grid} />
          <XAxis
            type="number"
            dataKey="rate"
            domain={[ticks[0] ?? 0, ticks.at(-1) ?? 1]}
            ticks={ticks}
            allowDataOverflow
            tickFormatter={(rate: number) => percent.format(rate)}
            tickLine={false}
          />
          <YAxis
            type="category"
            dataKey="variant"
            reversed
            allowDuplicatedCategory={false}
            width={112}
            tickLine={false}
            axisLine={false}
            tickFormatter={short}
          />
          {control && <ReferenceLine x={control.rate} className={classes.control} strokeDasharray="4 4" />}
          <Scatter data={points.filter((_, index) => (results[index]?.users ?? 0) > 0)} isAnimationActive={false}>
            {points
              .filter((_, index) => (results[index]?.users ?? 0) > 0)
              .map(({ variant, color }) => (
                <Cell key={variant} fill={color} />
              ))}
            <ErrorBar dataKey="reach" direction="x" width={10} strokeWidth={2.5} isAnimationActive={false} className={classes.bar} />
          </Scatter>
        </ScatterChart>
      </ResponsiveContainer>
    </Box>
  );
}

function described(results: readonly VariantResult[]): string {
  return results
    .map(({ variant, users, rate, intervalLow, intervalHigh }) =>
      users === 0
        ? `${variant}: no users.`
        : `${variant}: ${formatRate(rate)}, from ${formatRate(intervalLow)} to ${formatRate(intervalHigh)}.`,
    )
    .join(" ");
}

const short = (variant: string) => (variant.length > 16 ? `${variant.slice(0, 15)}…` : variant);
