import { notifications } from "@mantine/notifications";
import { screen, waitFor, within } from "@testing-library/react";
import { graphql, http, HttpResponse } from "msw";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import type { ServersQuery } from "@/features/servers/api/servers-query";
import type { ServerTrend, ServerTrendQuery } from "@/features/servers/api/server-trend-query";
import * as downloads from "@/lib/download";
import { accessibilityFaults } from "@/test/axe";
import { launcher } from "@/test/layout-with-launcher";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));
vi.mock(import("@/lib/download"), async (load) => ({ ...(await load()), downloadFile: vi.fn<typeof downloads.downloadFile>() }));

type Variables = VariablesOf<typeof ServerTrendQuery>;

const spread = (average: number) => ({ average, minimum: average - 5, maximum: average + 5.25 });
const trend: ServerTrend = {
  resolution: "RAW",
  intervalSeconds: 180,
  points: [
    { timestamp: "2026-01-18T09:00:00.000Z", cpu: spread(20), memory: spread(50), disk: null },
    { timestamp: "2026-01-18T09:03:00.000Z", cpu: spread(30), memory: spread(51), disk: null },
  ],
};

function metricsServer(answer: ServerTrend = trend) {
  const asked: Variables[] = [];
  const nodes = [
    { id: "mediaserver", name: "Media Server" },
    { id: "rack/7", name: "Rack" },
  ];
  server.use(
    signedInAsAda,
    graphql.query<ResultOf<typeof ServersQuery>>("Servers", () =>
      HttpResponse.json({ data: { named: { nodes: [] }, servers: { nodes } } }),
    ),
    graphql.query<ResultOf<typeof ServerTrendQuery>, Variables>("ServerTrend", ({ variables }) => {
      asked.push(variables);
      return HttpResponse.json({ data: { serverTrend: answer } });
    }),
  );
  return asked;
}

const headersOf = (fileName: string) =>
  new HttpResponse(null, { headers: { "content-disposition": `attachment; filename="${fileName}"` } });

async function choose(user: ReturnType<typeof renderApp>["user"], item: string) {
  await user.click(await screen.findByRole("button", { name: "Export" }));
  await user.click(await screen.findByRole("menuitem", { name: item }));
}

describe("the Servers page", () => {
  // Toasts outlive the page that they were shown on.
  afterEach(() => {
    notifications.clean();
    vi.mocked(downloads.downloadFile).mockClear();
  });

  // Compiling the chart library takes a busy machine longer than a test waits.
  beforeAll(() => import("@/features/servers/components/metric-chart"), 60_000);

  it("draws CPU, memory and disk of the range, at most 500 points each", async () => {
    const asked = metricsServer();
    const { user, router } = renderApp("/servers?server=rack/7");
    expect(await screen.findByRole("figure", { name: /CPU of Rack in percent/ })).toBeInTheDocument();
    expect(screen.getByRole("figure", { name: /Memory of Rack/ })).toBeInTheDocument();
    expect(within(screen.getByRole("region", { name: "CPU" })).getByText("35.3 %")).toBeVisible();
    expect(within(screen.getByRole("region", { name: "Disk" })).getByText("No samples of this metric in this range.")).toBeVisible();
    await user.click(screen.getByRole("radio", { name: "30d" }));
    await waitFor(() => expect(asked).toHaveLength(2));
    expect(router.state.location.search).toEqual({ server: "rack/7", range: "30d" });
    expect(asked.map(({ from, to }) => (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000)).toEqual([1, 30]);
    expect(asked[0]).toMatchObject({ serverId: "rack/7" });
    expect(asked[0]?.points).toBeLessThanOrEqual(500);
  });

  it("has an Export button beside the ranges that opens CSV, JSON and more [M-AC1]", async () => {
    metricsServer();
    const { user } = renderApp("/servers?range=12m");
    await user.click(await screen.findByRole("button", { name: "Export" }));
    await screen.findAllByRole("menuitem");
    await user.keyboard("{Escape}");
    expect(screen.getByRole("button", { name: "Export" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Export" }));
    expect((await screen.findAllByRole("menuitem")).map(({ textContent }) => textContent)).toEqual(["CSV", "JSON", "More options..."]);
    await user.click(screen.getByRole("menuitem", { name: "More options..." }));
    expect(launcher.open).toHaveBeenCalledWith(
      expect.objectContaining({
        dataset: "server_metrics_daily",
        where: { serverId: { eq: "mediaserver" } },
        range: { preset: "LAST_12M" },
      }),
    );
    expect(screen.getByRole("button", { name: "Export" })).toHaveFocus();
  });

  it.each([
    ["CSV", "csv"],
    ["JSON", "json"],
  ])("shows that it exports, then downloads the range as %s by itself [M-UI] [M-AC2] [M-AC3]", async (item, format) => {
    metricsServer();
    const address = `/api/v1/servers/rack%2F7/metrics/export?range=7d&format=${format}`;
    let answer: (() => void) | undefined;
    const asked: string[] = [];
    server.use(
      http.head("/api/v1/servers/:id/metrics/export", async ({ request }) => {
        asked.push(request.url);
        await new Promise<void>((resolve) => (answer = resolve));
        return headersOf(`rack_7-metrics-7d-2026-01-18.${format}`);
      }),
    );
    const { user } = renderApp("/servers?server=rack/7&range=7d");
    await choose(user, item);
    const busy = await screen.findByRole("button", { name: "Exporting..." });
    expect(busy).toHaveAttribute("aria-busy", "true");
    await user.click(busy);
    expect(screen.queryByRole("menuitem")).toBeNull();
    expect(downloads.downloadFile).not.toHaveBeenCalled();
    await waitFor(() => expect(answer).toBeDefined());
    answer?.();
    expect(await screen.findByRole("button", { name: "Export" })).toBeVisible();
    expect(asked).toEqual([new URL(address, location.origin).href]);
    expect(downloads.downloadFile).toHaveBeenCalledExactlyOnceWith({
      name: `rack_7-metrics-7d-2026-01-18.${format}`,
      downloadUrl: address,
    });
    expect(await screen.findByText(`rack_7-metrics-7d-2026-01-18.${format}`)).toBeVisible();
  });

  it("tells of a network failure in a toast whose Retry works [M-E3]", async () => {
    metricsServer();
    let reachable = false;
    server.use(http.head("/api/v1/servers/:id/metrics/export", () => (reachable ? headersOf("a.csv") : HttpResponse.error())));
    const { user } = renderApp("/servers");
    await choose(user, "CSV");
    const toast = await screen.findByRole("alert");
    expect(toast).toHaveTextContent("The server could not be reached.");
    expect(downloads.downloadFile).not.toHaveBeenCalled();
    reachable = true;
    await user.click(within(toast).getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(downloads.downloadFile).toHaveBeenCalledOnce());
  });

  it("shows one metric as a table and keeps that in the address", async () => {
    metricsServer();
    const { user, router } = renderApp("/servers");
    await user.click(await screen.findByRole("button", { name: "View as table: CPU" }));
    const rows = within(await screen.findByRole("region", { name: "CPU values" })).getAllByRole("row");
    expect(rows[1]).toHaveTextContent(/201525\.25$/);
    expect(screen.getByRole("figure", { name: /Memory/ })).toBeInTheDocument();
    expect(router.state.location.search).toEqual({ table: "cpu" });
    await user.click(screen.getByRole("button", { name: "View as chart: CPU" }));
    expect(await screen.findByRole("figure", { name: /CPU/ })).toBeInTheDocument();
    expect(router.state.location.search).toEqual({});
  });

  it("says that a server is unknown, and offers no file of it [M-E2]", async () => {
    metricsServer();
    renderApp("/servers?server=gone");
    expect(await screen.findByRole("alert")).toHaveTextContent("Server not found (404)");
    expect(screen.queryByRole("button", { name: "Export" })).toBeNull();
  });

  it("says when there is nothing in the range, and when it could not be loaded", async () => {
    metricsServer({ ...trend, points: [{ timestamp: "2026-01-18T09:00:00.000Z", cpu: null, memory: null, disk: null }] });
    const { unmount } = renderApp("/servers");
    expect(await screen.findByRole("heading", { name: "No metrics in this range" })).toBeVisible();
    unmount();
    server.use(graphql.query("ServerTrend", () => HttpResponse.error()));
    renderApp("/servers");
    expect(await screen.findByRole("alert")).toHaveTextContent("The metrics could not be loaded");
  });

  it("has no accessibility faults, as charts, as tables and with the menu open", async () => {
    metricsServer();
    const { user } = renderApp("/servers?table=memory");
    await screen.findByRole("figure");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Export" }));
    await screen.findAllByRole("menuitem");
    expect(await accessibilityFaults()).toEqual([]);
  });
});
