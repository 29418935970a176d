import { parseExperimentSearch, parseExperimentsSearch, toExportDraft, toVariables } from "./experiments-search";

describe("the addresses of experiments", () => {
  it("hold a place in the list and how rates are shown, and nothing else", () => {
    expect(parseExperimentsSearch({ after: "a", before: "b", x: 1 })).toEqual({ after: "a", before: undefined });
    expect(parseExperimentsSearch({ before: 24 })).toEqual({ after: undefined, before: "24" });
    expect(parseExperimentSearch({ view: "table" })).toEqual({ view: "table" });
    expect(parseExperimentSearch({ view: "cake" })).toEqual({ view: undefined });
  });

  it("page forwards and backwards", () => {
    expect(toVariables({})).toEqual({ first: 25, after: undefined });
    expect(toVariables({ before: "b" })).toEqual({ last: 25, before: "b" });
  });
});

describe("toExportDraft [R-UI]", () => {
  it("prefills the modal with the page's experiment, or with all", () => {
    expect(toExportDraft("experiment_results", "tour")).toEqual({ dataset: "experiment_results", where: { experimentId: { eq: "tour" } } });
    expect(toExportDraft("experiment_events")).toEqual({ dataset: "experiment_events", where: undefined });
  });
});
