import { parseReportsSearch, words } from "./reports-search";

describe("the address of the Reports page", () => {
  it("holds tab, range, category and page", () => {
    expect(parseReportsSearch({ tab: "audit", range: "7d", category: "DATA_ACCESS", size: 50, after: "x", page: 2 })).toEqual({
      tab: "audit",
      range: "7d",
      category: "DATA_ACCESS",
      size: 50,
      after: "x",
      page: 2,
    });
  });

  it("leaves out what is usual and what makes no sense", () => {
    expect(parseReportsSearch({ tab: "activity", range: "30d", category: "GOSSIP", page: -1 })).toEqual({});
    expect(parseReportsSearch({ tab: 3, range: "1y" })).toEqual({});
  });

  it("has words for names", () => {
    expect(words("API_KEY_CREATED")).toBe("Api key created");
  });
});
