import { act, screen, waitFor, within } from "@testing-library/react";
import { notifications } from "@mantine/notifications";
import type { ExportStatus } from "@/gql/inputs";
import { accessibilityFaults } from "@/test/axe";
import { exportSample, fileSample, progressSample } from "@/test/export-samples";
import { exportServer } from "@/test/export-server";
import { renderExports } from "@/test/render-exports";
import { noteStarted } from "../model/started-here";

const request = { dataset: "motion_events", format: "CSV", timeZone: "UTC" } as const;

/** The links that were clicked without a person's doing. */
function watchDownloads() {
  const downloads: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(this: HTMLAnchorElement) {
    downloads.push(`${this.getAttribute("href")} as ${this.download}`);
  });
  return downloads;
}

async function begin(statuses: readonly ExportStatus[] = []) {
  const server = exportServer();
  server.exports = statuses.map((status, at) => exportSample(status, { id: `e${at + 1}` }));
  const downloads = watchDownloads();
  const view = renderExports();
  await screen.findByRole("button", { name: "Export" });
  await waitFor(() => expect(view.fake.isOpen("ExportChanged")).toBe(true));

  /** The server's news that an export has come to a state. */
  const turn = (id: string, status: ExportStatus) =>
    act(async () => {
      const record = exportSample(status, { id });
      server.exports = server.exports.map((known) => (known.id === id ? record : known));
      view.fake.emit("ExportChanged", { onExportChanged: record });
    });
  return { ...view, server, downloads, turn };
}

const tray = () => screen.findByRole("complementary", { name: "Your exports" });

describe("exports in progress", () => {
  afterEach(() => {
    notifications.clean();
    sessionStorage.clear();
  });

  it("shows on every page what is running, from the first moment after a reload [R-UI] [X-FR9]", async () => {
    const { fake } = await begin(["RUNNING"]);
    expect(await tray()).toHaveTextContent("1 export is running · 41 %");
    expect(screen.getByText("201,600 of 483,840 rows · 19.4 MB · about 5 seconds left")).toBeVisible();
    expect(fake.opened).toContainEqual({ operation: "ExportProgress", variables: { id: "e1", after: 5 } });
    act(() => fake.emit("ExportProgress", { onExportProgress: progressSample({ sequence: 6, percent: 50, rowsWritten: 241_920 }) }, "e1"));
    expect(screen.getByRole("progressbar")).toHaveAttribute("aria-valuenow", "50");
    expect(screen.getByText("motion-events.csv: 50 percent exported")).toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("shows what another tab has started, and downloads nothing for it [R-UI]", async () => {
    const { fake, downloads, turn, server, user } = await begin();
    const started = exportSample("QUEUED");
    server.exports = [started];
    act(() => fake.emit("ExportChanged", { onExportChanged: started }));
    expect(await tray()).toHaveTextContent("Number 2 in the queue");
    await turn("e1", "COMPLETED");
    expect(downloads).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Download: motion-events.csv" }));
    await waitFor(() => expect(downloads).toEqual([`${fileSample.downloadUrl} as motion-events.csv`]));
  });

  it("keeps other people's exports out of an administrator's way [E-SEC]", async () => {
    const { fake } = await begin();
    act(() => fake.emit("ExportChanged", { onExportChanged: exportSample("RUNNING", { createdBy: { id: "bob", displayName: "Bob" } }) }));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("goes on behind the last event after the line broke [X-FR9]", async () => {
    const { fake } = await begin(["RUNNING"]);
    await waitFor(() => expect(fake.isOpen("ExportProgress", "e1")).toBe(true));
    act(() => fake.emit("ExportProgress", { onExportProgress: progressSample({ sequence: 9 }) }, "e1"));
    act(() => fake.reconnect());
    await waitFor(() => expect(fake.opened.at(-1)).toEqual({ operation: "ExportProgress", variables: { id: "e1", after: 9 } }));
  });

  it("downloads the file once, by its signed link, in the tab that started it [E-AC11] [E-AC13] [R-UI]", async () => {
    const { downloads, turn, launcher, server } = await begin();
    let outcome: unknown;
    await act(async () => {
      void launcher()
        .startNow(request)
        .then((ended) => (outcome = ended));
    });
    expect(await screen.findByText("Export started")).toBeVisible();
    expect(server.starts[0]?.request).toEqual(request);
    expect(outcome).toBeUndefined();
    await turn("e1", "COMPLETED");
    await turn("e1", "COMPLETED");
    expect(await screen.findByText("motion-events.csv is ready")).toBeVisible();
    expect(downloads).toEqual([`${fileSample.downloadUrl} as motion-events.csv`]);
    expect(outcome).toEqual({ status: "completed", fileName: "motion-events.csv" });
  });

  it("downloads after a reload what had ended meanwhile [R-UI]", async () => {
    noteStarted("e1");
    const { downloads } = await begin(["COMPLETED"]);
    await waitFor(() => expect(downloads).toHaveLength(1));
  });

  it("tells why an export failed, and tries again [E-AC14] [M-E3]", async () => {
    const { turn, launcher, server, user, downloads } = await begin();
    let outcome: unknown;
    await act(async () => {
      void launcher()
        .startNow(request)
        .then((ended) => (outcome = ended));
    });
    await screen.findByText("Export started");
    await turn("e1", "FAILED");
    const toast = await screen.findByRole("alert");
    expect(toast).toHaveTextContent("There is no space left for the file.");
    expect(outcome).toEqual({ status: "failed", message: "There is no space left for the file." });
    await user.click(within(toast).getByRole("button", { name: "Retry" }));
    await waitFor(() => expect(server.starts).toHaveLength(2));
    await turn("e2", "COMPLETED");
    await waitFor(() => expect(downloads).toHaveLength(1));
  });

  it("tells why an export could not start, and starts it on Retry [E-AC14] [M-E3]", async () => {
    const { launcher, server, user } = await begin();
    server.unreachable = true;
    await act(async () => {
      expect(await launcher().startNow(request)).toMatchObject({ status: "failed" });
    });
    const toast = await screen.findByRole("alert");
    expect(toast).toHaveTextContent("could not be reached");
    server.unreachable = false;
    await user.click(within(toast).getByRole("button", { name: "Retry" }));
    expect(await screen.findByText("Export started")).toBeVisible();
    expect(server.starts[1]?.idempotencyKey).toBe(server.starts[0]?.idempotencyKey);
  });

  it("cancels [R-UI]", async () => {
    const { server, user } = await begin(["RUNNING"]);
    await user.click(await screen.findByRole("button", { name: "Cancel export of motion-events.csv" }));
    expect(await screen.findByText("Cancelled. No file was kept.")).toBeVisible();
    expect(server.cancels).toEqual(["e1"]);
  });

  it("goes when all have ended and the person has seen it [R-UI]", async () => {
    const { turn, user } = await begin(["RUNNING"]);
    await tray();
    expect(screen.queryByRole("button", { name: "Close the list of exports" })).toBeNull();
    await turn("e1", "FAILED");
    expect(screen.getByRole("button", { name: "Copy details" })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Close the list of exports" }));
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("asks for a fresh link when the old one has run out [R-JOB]", async () => {
    const { turn, server, downloads, user, fake } = await begin(["RUNNING"]);
    await tray();
    await turn("e1", "RUNNING");
    const stale = exportSample("COMPLETED", { files: [{ ...fileSample, expiresAt: "2001-01-01T00:00:00Z" }] });
    server.exports = [exportSample("COMPLETED", { files: [{ ...fileSample, downloadUrl: "/fresh" }] })];
    act(() => fake.emit("ExportChanged", { onExportChanged: stale }));
    await user.click(screen.getByRole("button", { name: "Download: motion-events.csv" }));
    await waitFor(() => expect(downloads).toEqual(["/fresh as motion-events.csv"]));
  });
});
