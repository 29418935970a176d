import { toOrder, toWhere } from "./log-query-input";
import { activeFilters, parseLogSearch } from "./log-search";

const defined = (search: object) => Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));

describe("the Logs page's address", () => {
  it("holds every filter and the order [X-FR3]", () => {
    const search = {
      level: "WARNING",
      component: "web",
      from: "2026-01-18",
      to: "2026-01-19",
      text: "refused",
      request: "abc",
      sort: "component",
    };
    const parsed = parseLogSearch(search);
    expect(defined(parsed)).toEqual(search);
    expect(activeFilters(parsed)).toBe(5);
    expect(toWhere(parsed, "Europe/Vienna")).toEqual({
      level: { in: ["WARNING", "ERROR", "CRITICAL"] },
      component: { contains: "web" },
      message: { contains: "refused" },
      requestId: { eq: "abc" },
      timestamp: { gte: "2026-01-17T23:00:00.000Z", lt: "2026-01-19T23:00:00.000Z" },
    });
    expect(toOrder(parsed)).toEqual([{ component: "ASC" }, { timestamp: "DESC" }, { id: "DESC" }]);
  });

  it.each([
    ["an unknown level", { level: "LOUD" }],
    ["half a range", { from: "2026-01-18" }],
    ["the usual order", { sort: "-timestamp" }],
    ["objects where text belongs", { text: { $ne: 1 }, component: ["web"] }],
  ])("takes %s as absent", (_, raw) => {
    expect(defined(parseLogSearch(raw))).toEqual({});
    expect(toWhere(parseLogSearch(raw), "UTC")).toBeUndefined();
  });
});
