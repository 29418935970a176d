const share = new Intl.NumberFormat("en-US", { style: "percent", minimumFractionDigits: 2, maximumFractionDigits: 2 });
const change = new Intl.NumberFormat("en-US", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/** 0.11880046 as `11.88%`. */
export function formatRate(rate: number): string {
  return share.format(rate);
}

/** 0.2226 as `+22.3%`, a loss with a true minus. */
export function formatLift(lift: number): string {
  return change.format(lift).replace("-", "−");
}

/** Four decimals, as far as anyone should read a p-value. */
export function formatPValue(pValue: number): string {
  return pValue < 0.0001 ? "< 0.0001" : pValue.toFixed(4);
}
