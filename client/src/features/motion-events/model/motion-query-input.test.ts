import { toExportDraft, toVariables } from "./motion-query-input";

describe("toVariables", () => {
  it("asks for the newest rows of all cameras where nothing is chosen", () => {
    expect(toVariables({}, "UTC")).toEqual({ where: undefined, order: [{ timestamp: "DESC" }], first: 25, after: undefined });
  });

  it("combines every filter, the days as instants of the zone, half-open [E-AC3] [E-AC4] [E-TZ]", () => {
    const search = {
      camera: "garage",
      from: "2025-12-15",
      to: "2025-12-15",
      algorithm: "FRAME_DIFF",
      confidence: 0.5,
      zone: "po",
      sort: "confidence",
    } as const;
    expect(toVariables(search, "America/Los_Angeles")).toMatchObject({
      where: {
        cameraId: { eq: "garage" },
        algorithm: { eq: "FRAME_DIFF" },
        confidence: { gte: 0.5 },
        zoneId: { contains: "po" },
        timestamp: { gte: "2025-12-15T08:00:00.000Z", lt: "2025-12-16T08:00:00.000Z" },
      },
      order: [{ confidence: "ASC" }],
    });
  });

  it("pages forwards and backwards by cursor", () => {
    expect(toVariables({ after: "c", size: 50 }, "UTC")).toMatchObject({ first: 50, after: "c" });
    expect(toVariables({ before: "c" }, "UTC")).toMatchObject({ last: 25, before: "c" });
  });
});

describe("toExportDraft", () => {
  it("gives the modal the page's filters, range, zone and order, and no page [R-UI]", () => {
    const draft = toExportDraft(
      { camera: "garage", from: "2025-12-15", to: "2025-12-16", sort: "-confidence", after: "c" },
      "Europe/Berlin",
    );
    expect(draft).toEqual({
      dataset: "motion_events",
      where: { cameraId: { eq: "garage" } },
      order: [{ confidence: "DESC" }],
      range: { from: "2025-12-14T23:00:00.000Z", to: "2025-12-16T23:00:00.000Z" },
      timeZone: "Europe/Berlin",
    });
  });
});
