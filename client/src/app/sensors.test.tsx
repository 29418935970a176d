import { screen, waitFor } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import type { SensorsQuery } from "@/features/sensors/api/sensors-query";
import type { SensorTrendQuery } from "@/features/sensors/api/sensor-trend-query";
import type { TrendPoint } from "@/lib/trend-line";
import { accessibilityFaults } from "@/test/axe";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

type Variables = VariablesOf<typeof SensorTrendQuery>;

const trend: TrendPoint[] = [
  { timestamp: "2026-01-01T00:00:00.000Z", average: 71.25, minimum: 70, maximum: 72.5 },
  { timestamp: "2026-01-01T01:00:00.000Z", average: null, minimum: null, maximum: null },
  { timestamp: "2026-01-01T02:00:00.000Z", average: 68, minimum: 67, maximum: 69 },
  { timestamp: "2026-01-01T03:00:00.000Z", average: 68, minimum: 67, maximum: 69 },
  ...Array.from({ length: 8 }, (_, hour) => ({
    timestamp: `2026-01-01T0${hour + 4}:00:00.000Z`.replace(/T0(\d\d)/, "T$1"),
    average: null,
    minimum: null,
    maximum: null,
  })),
  { timestamp: "2026-01-01T12:00:00.000Z", average: 70, minimum: 70, maximum: 70 },
];

function sensorServer(points: TrendPoint[] = trend) {
  const asked: Variables[] = [];
  server.use(
    signedInAsAda,
    graphql.query<ResultOf<typeof SensorsQuery>>("Sensors", () =>
      HttpResponse.json({
        data: {
          named: { nodes: [] },
          sensors: {
            nodes: [
              { id: "boiler", name: "Boiler temperature", unit: "°C" },
              { id: "flow", name: "Feed flow", unit: "m³/h" },
            ],
          },
        },
      }),
    ),
    graphql.query<ResultOf<typeof SensorTrendQuery>, Variables>("SensorTrend", ({ variables }) => {
      asked.push(variables);
      return HttpResponse.json({ data: { sensorTrend: points } });
    }),
  );
  return asked;
}

const exportLink = () => new URL(screen.getByRole("link", { name: "Export CSV" }).getAttribute("href") ?? "", location.origin);

describe("the Sensors page", () => {
  // Compiling the chart library takes a busy machine longer than a test waits.
  beforeAll(() => import("@/features/sensors/components/trend-chart"), 60_000);

  it("asks for the chosen sensor and range, at most 500 points, and draws them [S-AC1]", async () => {
    const asked = sensorServer();
    renderApp("/sensors?sensor=flow&range=custom&from=2026-01-01&to=2026-01-01&tz=UTC");
    expect(await screen.findByRole("figure", { name: /Feed flow in m³\/h/ })).toBeInTheDocument();
    expect(asked).toEqual([
      { sensorId: "flow", from: "2026-01-01T00:00:00.000Z", to: "2026-01-02T00:00:00.000Z", points: expect.any(Number) as number },
    ]);
    expect(asked[0]?.points).toBeLessThanOrEqual(500);
  });

  it("has an Export CSV link that downloads the raw points of the visible range [S-AC2] [S-AC3]", async () => {
    sensorServer();
    renderApp("/sensors?sensor=flow&range=custom&from=2026-01-01&to=2026-01-01&tz=Europe/Berlin");
    const link = await screen.findByRole("link", { name: "Export CSV" });
    expect(link).toHaveAttribute("download");
    expect(exportLink().pathname).toBe("/api/v1/export");
    expect(Object.fromEntries(exportLink().searchParams)).toEqual({
      sensor_id: "flow",
      start_ts: String(Date.parse("2025-12-31T23:00:00Z")),
      end_ts: String(Date.parse("2026-01-01T23:00:00Z")),
    });
  });

  it("exports the range that is shown, whichever is chosen [S-AC2]", async () => {
    const asked = sensorServer();
    const { user, router } = renderApp("/sensors");
    await screen.findByRole("link", { name: "Export CSV" });
    await user.click(screen.getByRole("radio", { name: "7d" }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(router.state.location.search).toEqual({ range: "7d" });
    expect(Number(exportLink().searchParams.get("start_ts"))).toBe(Date.parse(String(asked[1]?.from)));
    expect(Number(exportLink().searchParams.get("end_ts"))).toBe(Date.parse(String(asked[1]?.to)));
  });

  it("shows the same values as a table, gaps as gaps [S-AC1]", async () => {
    sensorServer();
    const { user } = renderApp("/sensors?tz=UTC");
    await user.click(await screen.findByRole("button", { name: "View as table" }));
    const rows = await screen.findAllByRole("row");
    expect(rows[1]).toHaveTextContent("01 Jan 2026, 00:00:0071.257072.5");
    expect(rows[2]).toHaveTextContent("01 Jan 2026, 02:00:0068");
    expect(rows[4]).toHaveTextContent("01 Jan 2026, 11:00:00–––");
  });

  it("says that a sensor is unknown, and offers no file of it [S-REST]", async () => {
    const asked = sensorServer();
    renderApp("/sensors?sensor=gone");
    expect(await screen.findByRole("alert")).toHaveTextContent("Sensor not found (404)");
    expect(screen.getByRole("alert")).toHaveTextContent("gone");
    expect(screen.queryByRole("link", { name: "Export CSV" })).toBeNull();
    expect(asked).toEqual([]);
  });

  it("says when there is nothing in the range", async () => {
    sensorServer([]);
    renderApp("/sensors");
    expect(await screen.findByRole("heading", { name: "No readings in this range" })).toBeVisible();
  });

  it("has no accessibility faults, as chart and as table", async () => {
    sensorServer();
    const { user } = renderApp("/sensors");
    await screen.findByRole("figure");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "View as table" }));
    await screen.findByRole("region", { name: "Trend" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});
