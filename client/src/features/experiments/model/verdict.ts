import { formatCount } from "@/lib/format";
import type { VariantResult } from "../api/experiment-query";
import { formatLift, formatPValue, formatRate } from "./figures";

/** The p-value below which a difference is taken as shown. */
export const significance = 0.05;

export type Verdict = "control" | "better" | "worse" | "open";

/** What a result says of its variant: whether it does better or worse than the control, or that the question is open. */
export function verdictOf({ isControl, lift, pValue }: VariantResult): Verdict {
  if (isControl) return "control";
  if (pValue === null || pValue >= significance || lift === 0) return "open";
  // Without a lift the control's rate is 0, and any other is higher.
  return lift === null || lift > 0 ? "better" : "worse";
}

/** The result in a sentence for people who do not read p-values. */
export function verdictText(result: VariantResult, control: VariantResult | undefined): string {
  const { variant, users, rate, lift, pValue } = result;
  if (result.isControl) return `${variant} is the control: the others are compared with it.`;
  if (!control) return `${variant} cannot be compared: the experiment has no control.`;
  if (pValue === null) return `${variant} cannot be compared yet: ${users === 0 ? "it" : control.variant} has no users.`;

  const rates = `${formatRate(rate)} against ${formatRate(control.rate)}${lift === null ? "" : `, ${formatLift(lift)}`}`;
  const verdict = verdictOf(result);
  return verdict === "open"
    ? `Between ${variant} and ${control.variant} no difference is shown (${rates}): were there none, one at least this large would come by chance in ${chance(pValue)}.`
    : `${variant} converts ${verdict} than ${control.variant} (${rates}): were there no difference, one at least this large would come by chance in only ${chance(pValue)}.`;
}

function chance(pValue: number): string {
  const scale = [100, 1_000, 10_000].find((experiments) => pValue * experiments >= 1);
  const text = scale === undefined ? "fewer than 1 of 10,000" : `about ${formatCount(pValue * scale)} of ${formatCount(scale)}`;
  return `${text} experiments (p ${pValue < 0.0001 ? "" : "= "}${formatPValue(pValue)})`;
}
