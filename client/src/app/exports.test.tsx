import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { act } from "react";
import type { Session } from "@/features/accounts/model/session";
import { accessibilityFaults } from "@/test/axe";
import { exportSample, fileSample } from "@/test/export-samples";
import { exportServer } from "@/test/export-server";
import { fakeConnection } from "@/test/fake-connection";
import { ada } from "@/test/users";
import { App } from "./app";
import { createAppRouter } from "./router";

const some = [
  exportSample("RUNNING", { id: "e1", createdAt: "2026-11-21T08:03:00Z" }),
  exportSample("COMPLETED", {
    id: "e2",
    createdAt: "2026-11-21T08:02:00Z",
    expiresAt: new Date(Date.now() + 6 * 86_400_000).toISOString(),
  }),
  exportSample("FAILED", { id: "e3", createdAt: "2026-11-21T08:01:00Z", dataset: "sensor_readings" }),
];

async function openPage(address = "/exports", exports = some) {
  const server = exportServer();
  server.exports = [...exports];
  const fake = fakeConnection();
  const session: Session = {
    state: { connection: fake.connection, user: ada, expired: false },
    subscribe: () => () => undefined,
    load: () => Promise.resolve(ada),
    signIn: () => Promise.resolve("signed-in"),
    signOut: () => Promise.resolve(),
  };
  history.replaceState(null, "", address);
  const router = createAppRouter(session);
  render(<App session={session} router={router} env="test" />);
  await screen.findByRole("heading", { name: "Exports" });
  return { server, fake, router, user: userEvent.setup() };
}

const rowOf = async (text: string) => {
  const row = (await screen.findByText(text)).closest("tr");
  if (!row) throw new Error(`No row holds “${text}”.`);
  return within(row);
};

describe("the Exports page", () => {
  it("lists what was exported, with state, size and how long the file is kept [X-FR14] [R-JOB]", async () => {
    await openPage();
    expect(await screen.findByText("3 exports, newest first")).toBeVisible();
    expect(screen.getByText("483,840 rows · 46.4 MB · Expires in 6 days")).toBeVisible();
    expect(screen.getByText("There is no space left for the file.")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("keeps a running row live, and asks anew when it ends [X-FR9] [R-UI]", async () => {
    const { server, fake } = await openPage();
    await waitFor(() => expect(fake.isOpen("ExportProgress", "e1")).toBe(true));
    const event = { ...exportSample("RUNNING").progress, sequence: 8, percent: 75, rowsWritten: 362_880, etaSeconds: 2 };
    act(() => fake.emit("ExportProgress", { onExportProgress: event }, "e1"));
    expect(await screen.findByText("362,880 of 483,840 rows · 19.4 MB · about 2 seconds left")).toBeVisible();
    const asked = server.histories.length;
    act(() => fake.emit("ExportChanged", { onExportChanged: exportSample("COMPLETED", { id: "e1" }) }));
    await waitFor(() => expect(server.histories.length).toBeGreaterThan(asked));
  });

  it("keeps its filters and page in the address [R-UI] [G-SPA]", async () => {
    const { server, user, router } = await openPage("/exports?status=FAILED&dataset=sensor_readings");
    await screen.findByText("1 export, newest first");
    expect(server.histories[0]).toMatchObject({ where: { status: { eq: "FAILED" }, dataset: { eq: "sensor_readings" } }, first: 20 });
    expect(screen.getByRole("combobox", { name: "Status" })).toHaveValue("Failed");
    await user.click(screen.getByRole("combobox", { name: "Status" }));
    await user.click(await screen.findByRole("option", { name: "Ready" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ status: "COMPLETED", dataset: "sensor_readings" }));
    expect(await screen.findByText("No exports match these filters")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Clear the filters" }));
    await user.click(await screen.findByRole("button", { name: "Older" }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ after: "last" }));
    await waitFor(() => expect(server.histories.at(-1)).toMatchObject({ first: 20, after: "last" }));
  });

  it("runs an export again with the same settings [R-UI]", async () => {
    const { server, user } = await openPage();
    const row = await rowOf("There is no space left for the file.");
    await user.click(row.getByRole("button", { name: /Try again/ }));
    await waitFor(() => expect(server.retries).toEqual(["e3"]));
  });

  it("says that a failed attempt is followed by another [X-SCH] [R-UI]", async () => {
    await openPage("/exports", [exportSample("QUEUED", { id: "e5", attempt: 1 })]);
    expect(await screen.findByText("An attempt failed; another follows by itself")).toBeVisible();
  });

  it("says that a file has expired, and runs its export again [X-EDGE] [R-UI]", async () => {
    const { server, user } = await openPage("/exports", [exportSample("EXPIRED", { id: "e4" })]);
    const row = within((await screen.findByRole("button", { name: /Run again/ })).closest("tr") as HTMLElement);
    expect(row.getByText("Expired")).toBeVisible();
    expect(row.queryByRole("button", { name: /Download/ })).toBeNull();
    await user.click(row.getByRole("button", { name: /Run again/ }));
    await waitFor(() => expect(server.retries).toEqual(["e4"]));
  });

  it("cancels a running export [R-UI]", async () => {
    const { server, user } = await openPage();
    await user.click(await screen.findByRole("button", { name: /Cancel export/ }));
    await waitFor(() => expect(server.cancels).toEqual(["e1"]));
    expect(await screen.findByText("No file was kept")).toBeVisible();
  });

  it("shows all about a file, its checksum to be copied [X-FR14]", async () => {
    const { user } = await openPage();
    const row = await rowOf("483,840 rows · 46.4 MB · Expires in 6 days");
    await user.click(row.getByRole("button", { name: /Details/ }));
    const drawer = within(await screen.findByRole("dialog"));
    expect(drawer.getByText(fileSample.sha256)).toBeVisible();
    expect(drawer.getByText("46.4 MB (46,400,000 bytes)")).toBeVisible();
    expect(drawer.getByRole("button", { name: "Copy SHA-256" })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("downloads the manifest that a file is checked against [X-FR14]", async () => {
    const links: string[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
      links.push(`${this.download} ${this.getAttribute("href") ?? ""}`);
    });
    const { user } = await openPage();
    const row = await rowOf("483,840 rows · 46.4 MB · Expires in 6 days");
    await user.click(row.getByRole("button", { name: /Details/ }));
    const drawer = within(await screen.findByRole("dialog"));
    await user.click(drawer.getByRole("button", { name: "Manifest of motion-events.csv" }));
    expect(links).toEqual(["motion-events.csv.manifest.json /downloads/e1/motion-events.csv.manifest.json?expires=1&signature=m"]);
  });

  it("names the next step where there is nothing yet [R-UI]", async () => {
    await openPage("/exports", []);
    expect(await screen.findByText("No exports yet")).toBeVisible();
    expect(screen.getByRole("link", { name: "Go to Motion events" })).toHaveAttribute("href", "/motion-events");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("takes nonsense in the address as no filter [G-SPA]", async () => {
    const { server } = await openPage("/exports?status=MELTED&after=%7B%7D");
    await screen.findByText("3 exports, newest first");
    expect(server.histories[0]).not.toHaveProperty("where");
  });
});

describe("deleting from the Exports page", () => {
  it("deletes the ticked exports after asking, never one that runs [X-FR14] [R-UI]", async () => {
    const { server, user } = await openPage();
    await screen.findByText("3 exports, newest first");
    const boxes = screen.getAllByRole("checkbox");
    expect(boxes.filter((box) => (box as HTMLInputElement).disabled)).toHaveLength(1);
    await user.click(screen.getByRole("checkbox", { name: "Select all that have ended" }));
    expect(screen.getByText("2 exports selected")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Delete…" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Delete 2 exports?" }));
    expect(dialog.getByRole("button", { name: "Keep" })).toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Delete 2 exports" }));
    await waitFor(() => expect(server.deletions).toEqual(["e2", "e3"]));
    expect(await screen.findByText("1 export, newest first")).toBeVisible();
    expect(screen.queryByText("2 exports selected")).toBeNull();
  });

  it("shows why the data was wanted [X-FR14]", async () => {
    const { user } = await openPage("/exports", [exportSample("COMPLETED", { reason: "an audit" })]);
    await user.click(await screen.findByRole("button", { name: /Details of/ }));
    expect(await screen.findByText("an audit")).toBeVisible();
  });
});
