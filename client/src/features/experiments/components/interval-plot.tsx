import { Box } from "@mantine/core";
import { CartesianGrid, ErrorBar, ReferenceLine, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from "recharts";
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
  // Nobody's rate lies anywhere between 0 and 1: that would only press the others together.
  const known = results.filter(({ users }) => users > 0);
  const ticks = rateTicks(known.map(({ intervalLow, intervalHigh }) => ({ low: intervalLow, high: intervalHigh })));
  const control = known.find(({ isControl }) => isControl);
  const labelWidth = Math.max(...known.map(({ variant }) => short(variant).length)) * 7 + 20;
  return (
    <Box component="figure" m={0} className={classes.plot} aria-label={`Conversion rates with 95% intervals. ${described(results)}`}>
      <ResponsiveContainer width="100%" height={axisHeight + known.length * rowHeight}>
        <ScatterChart accessibilityLayer={false} margin={{ top: 8, right: 24, bottom: 0, left: 0 }}>
          <CartesianGrid horizontal={false} stroke="var(--mantine-color-default-border)" />
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
            width={labelWidth}
            tickLine={false}
            axisLine={false}
            tickFormatter={short}
          />
          {control && <ReferenceLine x={control.rate} stroke={colors.control} strokeDasharray="4 4" />}
          {known.map((result) => {
            const { variant, rate, intervalLow, intervalHigh } = result;
            const color = colors[verdictOf(result)];
            return (
              <Scatter
                key={variant}
                data={[{ variant, rate, reach: [rate - intervalLow, intervalHigh - rate] }]}
                fill={color}
                isAnimationActive={false}
              >
                <ErrorBar dataKey="reach" direction="x" width={10} stroke={color} strokeWidth={2.5} isAnimationActive={false} />
              </Scatter>
            );
          })}
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
