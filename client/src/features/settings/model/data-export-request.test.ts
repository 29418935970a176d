import { toExportRequest, toFileName } from "./data-export-request";

describe("toExportRequest", () => {
  const days = { from: "2025-12-15", to: "2025-12-16" };

  it("asks for every camera where none is chosen [E-AC10]", () => {
    expect(toExportRequest({ days, camera: undefined, timeZone: "America/Los_Angeles" })).toEqual({
      dataset: "motion_events",
      format: "CSV",
      range: { from: "2025-12-15T08:00:00.000Z", to: "2025-12-17T08:00:00.000Z" },
      where: undefined,
      timeZone: "America/Los_Angeles",
    });
  });

  it("narrows to the chosen camera [E-AC4]", () => {
    expect(toExportRequest({ days, camera: "garage", timeZone: "UTC" }).where).toEqual({ cameraId: { eq: "garage" } });
  });
});

describe("toFileName", () => {
  it("names the days [E-AC6]", () => {
    expect(toFileName({ days: { from: "2025-12-01", to: "2025-12-31" }, camera: undefined, timeZone: "UTC" })).toBe(
      "motion-events-2025-12-01-2025-12-31.csv",
    );
  });
});
