import { parseServerSearch, tablesOf, toExportDraft, toggleTable } from "./server-search";

describe("parseServerSearch", () => {
  it("reads server, range and tables, and forgets what makes no sense", () => {
    expect(parseServerSearch({ server: 7, range: "12m", table: "disk,cpu,cpu,gpu" })).toEqual({
      server: "7",
      range: "12m",
      table: "cpu,disk",
    });
    expect(parseServerSearch({ server: "", range: "99y", table: "gpu" })).toEqual({
      server: undefined,
      range: undefined,
      table: undefined,
    });
    expect(parseServerSearch({ range: "24h", table: 3 })).toEqual({ server: undefined, range: undefined, table: undefined });
  });
});

describe("toggleTable", () => {
  it("turns one metric to a table and back", () => {
    const first = toggleTable({ range: "7d" }, "memory");
    const both = toggleTable(first, "cpu");
    expect(tablesOf(both)).toEqual(["cpu", "memory"]);
    expect(toggleTable(both, "memory")).toEqual({ range: "7d", table: "cpu" });
    expect(toggleTable(first, "memory")).toEqual({ range: "7d", table: undefined });
  });
});

describe("toExportDraft", () => {
  it.each([
    ["24h", "server_metrics", "LAST_24H"],
    ["7d", "server_metrics", "LAST_7D"],
    ["30d", "server_metrics_hourly", "LAST_30D"],
    ["12m", "server_metrics_daily", "LAST_12M"],
  ] as const)("asks for the tier of %s, as the direct download has it [M-F1]", (range, dataset, preset) => {
    expect(toExportDraft("nas", range, "Europe/Vienna")).toEqual({
      dataset,
      where: { serverId: { eq: "nas" } },
      range: { preset },
      timeZone: "Europe/Vienna",
    });
  });
});
