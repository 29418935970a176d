import { readFileSync, writeFileSync } from "node:fs";

const TICKS = 100;

/** Processor seconds that processes used up to now. */
export const processorSeconds = (pids) => sum(pids.map((pid) => sum(stat(pid).slice(11, 13).map(Number)) / TICKS));

/** Resident memory of a process, now and at its peak since `forgetPeak`, in MiB. */
export function memory(pid) {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const mebibytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(status)[1]) / 1024;
  return { now: mebibytes("VmRSS"), peak: mebibytes("VmHWM") };
}

export const forgetPeak = (pid) => writeFileSync(`/proc/${pid}/clear_refs`, "5");

export const sum = (values) => values.reduce((total, value) => total + value, 0);

/** The value that a share of the values does not exceed. */
export const quantile = (values, share) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))];

export const median = (values) => quantile(values, 0.5);

/** Prints a table in Markdown. */
export function print(title, columns, rows) {
  console.log(`\n${title}\n`);
  for (const line of [columns, columns.map(() => "---"), ...rows]) console.log(`| ${line.join(" | ")} |`);
}

// The name, which may have spaces, is in parentheses.
const stat = (pid) => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1).split(" ");
