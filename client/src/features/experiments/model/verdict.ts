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

/** The result for people who do not read p-values: what it says, and how far it can be trusted. */
export function verdictText(result: VariantResult, control: VariantResult | undefined): { claim: string; trust?: string } {
  const { variant, users, rate, lift, pValue } = result;
  if (!control) return { claim: `“${variant}” cannot be compared: the experiment has no control.` };
  if (pValue === null) return { claim: `“${variant}” cannot be compared yet: “${users === 0 ? variant : control.variant}” has no users.` };

  const rates = `${formatRate(rate)} against ${formatRate(control.rate)}${lift === null ? "" : ` (${formatLift(lift)})`}`;
  const verdict = verdictOf(result);
  const chances = `If there were no difference, one at least this large would come by chance in ${chance(pValue)} experiments`;
  const p = `(p ${pValue < 0.0001 ? "" : "= "}${formatPValue(pValue)})`;
  return {
    claim:
      verdict === "open"
        ? `No difference is shown between “${variant}” and “${control.variant}”: ${rates}.`
        : `“${variant}” converts ${verdict} than “${control.variant}”: ${rates}.`,
    trust: `${chances} ${p}.`,
  };
}

function chance(pValue: number): string {
  const scale = [100, 1_000, 10_000].find((experiments) => pValue * experiments >= 1);
  return scale === undefined ? "fewer than 1 of 10,000" : `about ${formatCount(pValue * scale)} of ${formatCount(scale)}`;
}
