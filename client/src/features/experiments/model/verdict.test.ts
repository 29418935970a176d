import type { VariantResult } from "../api/experiment-query";
import { verdictOf, verdictText } from "./verdict";

const control: VariantResult = {
  variant: "grey",
  isControl: true,
  users: 1000,
  conversions: 100,
  rate: 0.1,
  intervalLow: 0.083,
  intervalHigh: 0.12,
  lift: null,
  pValue: null,
};
const green = (change: Partial<VariantResult>): VariantResult => ({
  ...control,
  variant: "green",
  isControl: false,
  rate: 0.12,
  lift: 0.2,
  pValue: 0.01,
  ...change,
});

describe("the verdict on a variant [R-STAT]", () => {
  it.each([
    [{ pValue: 0.01, lift: 0.2 }, "better"],
    [{ pValue: 0.01, lift: -0.2 }, "worse"],
    [{ pValue: 0.01, lift: null }, "better"],
    [{ pValue: 0.05, lift: 0.2 }, "open"],
    [{ pValue: 1, lift: 0 }, "open"],
    [{ pValue: null, lift: null }, "open"],
    [{ isControl: true, pValue: null, lift: null }, "control"],
  ])("of %j is %s", (change, verdict) => expect(verdictOf(green(change))).toBe(verdict));
});

describe("the sentence on a variant [R-STAT] [R-UI]", () => {
  it("says which converts better, by how much, and how likely chance does the same", () => {
    expect(verdictText(green({ pValue: 0.0123 }), control)).toEqual({
      claim: "“green” converts better than “grey”: 12.00% against 10.00% (+20.0%).",
      trust: "If there were no difference, one at least this large would come by chance in about 1 of 100 experiments (p = 0.0123).",
    });
  });

  it("says that nothing is shown where chance may well have done it", () => {
    expect(verdictText(green({ rate: 0.098, lift: -0.02, pValue: 0.8334 }), control)).toEqual({
      claim: "No difference is shown between “green” and “grey”: 9.80% against 10.00% (−2.0%).",
      trust: "If there were no difference, one at least this large would come by chance in about 83 of 100 experiments (p = 0.8334).",
    });
  });

  it.each([
    [0.0012, "about 1 of 1,000 experiments (p = 0.0012)"],
    [0.00046, "about 5 of 10,000 experiments (p = 0.0005)"],
    [0.00001, "fewer than 1 of 10,000 experiments (p < 0.0001)"],
  ])("keeps to whole experiments for p = %d", (pValue, text) => expect(verdictText(green({ pValue }), control).trust).toContain(text));

  it("promises nothing where there is nothing to compare", () => {
    const open = { lift: null, pValue: null };
    expect(verdictText(green({ ...open, users: 0 }), control).claim).toContain("“green” has no users");
    expect(verdictText(green(open), { ...control, users: 0 }).claim).toContain("“grey” has no users");
    expect(verdictText(green(open), undefined)).toEqual({ claim: "“green” cannot be compared: the experiment has no control." });
  });
});
