import { screen, waitFor, within } from "@testing-library/react";
import { accessibilityFaults } from "@/test/axe";
import { exportServer, type ExportServer } from "@/test/export-server";
import { renderExports } from "@/test/render-exports";

const draft = {
  dataset: "motion_events",
  where: { cameraId: { eq: "garage" } },
  range: { preset: "LAST_7D" },
  timeZone: "Europe/Berlin",
} as const;

async function openModal(prepare: (server: ExportServer) => void = () => undefined, what: Parameters<typeof renderExports>[0] = draft) {
  const server = exportServer();
  prepare(server);
  const view = renderExports(what);
  await view.user.click(await screen.findByRole("button", { name: "Export" }));
  const dialog = await screen.findByRole("dialog", { name: "Export motion events" });
  await within(dialog).findByRole("button", { name: /^Export (CSV|JSON|NDJSON)$/ });
  return { ...view, server, dialog };
}

const columnsOf = (server: ExportServer) => server.plans.at(-1)?.fields?.map(({ name, as }) => as ?? name);
const row = (name: string) => screen.getByRole("checkbox", { name });

describe("the export modal", () => {
  afterEach(() => sessionStorage.clear());

  it("opens with what the page showed, the focus on Preset [R-UI]", async () => {
    const { server } = await openModal();
    expect(screen.getByRole("combobox", { name: "Preset" })).toHaveFocus();
    expect(screen.getByRole("combobox", { name: "Date range" })).toHaveValue("Last 7 days");
    expect(screen.getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Berlin");
    expect(screen.getByText("Camera ID is garage")).toBeVisible();
    expect(screen.getByText("5 of 6 selected")).toBeVisible();
    await screen.findByText("About 483,840 rows, 46.4 MB");
    expect(server.plans[0]).toMatchObject({
      where: { cameraId: { eq: "garage" } },
      range: { preset: "LAST_7D" },
      timeZone: "Europe/Berlin",
    });
  });

  it("exports in two clicks, and then shows the progress [R-UI] [X-FR9]", async () => {
    const { user, server, dialog, fake } = await openModal();
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    const bar = await within(dialog).findByRole("progressbar");
    expect(server.starts[0]?.request).toMatchObject({ dataset: "motion_events", format: "CSV", where: { cameraId: { eq: "garage" } } });
    expect(bar).toHaveAttribute("aria-valuetext", expect.stringContaining("41 percent"));
    expect(within(dialog).getByText(/You can close this window or leave the page/)).toBeVisible();
    expect(within(dialog).getAllByRole("button", { name: "Close" }).at(-1)).toHaveFocus();
    await waitFor(() => expect(fake.isOpen("ExportProgress", "e1")).toBe(true));
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("exports by Ctrl+Enter from anywhere in it [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("textbox", { name: "Search fields" }));
    await user.keyboard("{Control>}{Enter}{/Control}");
    await waitFor(() => expect(server.starts).toHaveLength(1));
  });

  it("names the chosen format on its button and asks for it [R-FMT] [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("radio", { name: "NDJSON" }));
    await user.click(screen.getByRole("button", { name: "Export NDJSON" }));
    await waitFor(() => expect(server.starts[0]?.request.format).toBe("NDJSON"));
  });

  it("previews fields as they are chosen, ordered and renamed [X-FR8] [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(row("Camera ID"));
    await user.click(screen.getByRole("button", { name: "Move Confidence up" }));
    await user.click(screen.getByRole("button", { name: "Rename Timestamp" }));
    const name = screen.getByRole("textbox", { name: "Column name of Timestamp" });
    await user.clear(name);
    await user.type(name, "when{Enter}");
    await waitFor(() => expect(columnsOf(server)).toEqual(["when", "confidence", "camera_name", "algorithm"]));
    expect(screen.getByText("4 of 6 selected")).toBeVisible();
  });

  it("selects all matching fields while searching [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("checkbox", { name: "Select all" }));
    await user.click(screen.getByRole("checkbox", { name: "Select all" }));
    expect(screen.getByText("Select at least one field")).toBeVisible();
    expect(screen.getByRole("button", { name: "Export CSV" })).toBeDisabled();
    await user.type(screen.getByRole("textbox", { name: "Search fields" }), "camera");
    await user.click(screen.getByRole("checkbox", { name: "Select all 2 matching" }));
    await waitFor(() => expect(columnsOf(server)).toEqual(["camera_id", "camera_name"]));
  });

  it("leaves a rename by Escape without closing, and closes by the next Escape [R-UI]", async () => {
    const { user } = await openModal();
    await user.click(screen.getByRole("button", { name: "Rename Timestamp" }));
    await user.keyboard("xyz{Escape}");
    expect(row("Timestamp")).toBeVisible();
    expect(screen.getByRole("dialog")).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("closes a list by Escape before itself, and gives the focus back to the Export button [R-UI]", async () => {
    const { user } = await openModal();
    await user.click(screen.getByRole("combobox", { name: "Date range" }));
    await screen.findByRole("option", { name: "All time" });
    await user.keyboard("{Escape}");
    expect(screen.getByRole("dialog")).toBeVisible();
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(screen.getByRole("button", { name: "Export" })).toHaveFocus();
  });

  it("takes a filter away [X-FR8]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("button", { name: "Remove filter: Camera ID is garage" }));
    await waitFor(() => expect(server.plans.at(-1)).not.toHaveProperty("where"));
    expect(screen.queryByText("Camera ID is garage")).toBeNull();
  });

  it("offers the byte order mark and the delimiter behind More options [E-XL]", async () => {
    const { user, server } = await openModal();
    expect(screen.queryByRole("checkbox", { name: "Byte order mark for Excel" })).toBeNull();
    await user.click(screen.getByRole("button", { name: "More options" }));
    await user.click(await screen.findByRole("checkbox", { name: "Byte order mark for Excel" }));
    await user.click(screen.getByRole("combobox", { name: "Delimiter" }));
    await user.click(await screen.findByRole("option", { name: "Semicolon ;" }));
    await waitFor(() => expect(server.plans.at(-1)?.options?.csv).toMatchObject({ byteOrderMark: true, delimiter: ";" }));
  });

  it("says when there is nothing, and looks at the last 30 days instead [R-UI]", async () => {
    const { user, server } = await openModal((server) => {
      if (server.plan) server.plan = { ...server.plan, rowCount: 0, rowCountKind: "EXACT", previewRows: [] };
    });
    expect(await screen.findByText("No rows in this range")).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Use last 30 days" }));
    await waitFor(() => expect(server.plans.at(-1)?.range).toEqual({ preset: "LAST_30D" }));
  });

  it("does without a preview that fails [R-UI]", async () => {
    const { user, server } = await openModal((server) => (server.plan = null));
    expect(await screen.findByText("Preview unavailable. You can still export.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    await waitFor(() => expect(server.starts).toHaveLength(1));
  });

  it("shows the server's fault at the part that its path names [R-UI] [E-REL]", async () => {
    const { user } = await openModal((server) => {
      server.refusal = [
        { __typename: "InvalidRequestError", message: "This zone is not known.", code: "TIME_ZONE", path: ["request", "timeZone"] },
        { __typename: "TooManyExportsError", message: "Three exports are running already.", limit: 3, running: 3 },
      ];
    });
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    expect(await screen.findByText("This zone is not known.")).toBeVisible();
    expect(screen.getByRole("combobox", { name: "Time zone" })).toBeInvalid();
    expect(screen.getByRole("alert")).toHaveTextContent("Three exports are running already.");
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("starts no second export when the first answer was lost [R-JOB]", async () => {
    const { user, server } = await openModal();
    server.unreachable = true;
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("could not be reached");
    server.unreachable = false;
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    await screen.findByText(/You can close this window/);
    const [first, second] = server.starts;
    expect(second?.idempotencyKey).toBe(first?.idempotencyKey);
  });

  it("offers the last export's settings first, the next time [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("radio", { name: "JSON" }));
    await user.click(row("Confidence"));
    await user.type(screen.getByRole("textbox", { name: "File name" }), "mine");
    await user.click(screen.getByRole("button", { name: "Export JSON" }));
    expect(server.starts[0]?.fileName).toBe("mine.json");
    await user.click(await screen.findByRole("button", { name: "New export" }));
    expect(await screen.findByRole("button", { name: "Export CSV" })).toBeVisible();
    await user.click(screen.getByRole("combobox", { name: "Preset" }));
    const options = await screen.findAllByRole("option");
    expect(options.map(({ textContent }) => textContent)).toEqual(["Last export", "Default"]);
    await user.click(screen.getByRole("option", { name: "Last export" }));
    expect(screen.getByRole("button", { name: "Export JSON" })).toBeVisible();
    expect(row("Confidence")).not.toBeChecked();
  });

  it("has no accessibility faults with every part open [R-UI]", async () => {
    const { user } = await openModal();
    await screen.findByText("About 483,840 rows, 46.4 MB");
    await user.click(screen.getByRole("button", { name: "More options" }));
    await user.click(screen.getByRole("button", { name: "Rename Timestamp" }));
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("says that a dataset is not to be had, and lets the person try again", async () => {
    exportServer();
    const { user } = renderExports({ dataset: "secrets" });
    await user.click(await screen.findByRole("button", { name: "Export" }));
    expect(await screen.findByText(/no dataset called “secrets”/)).toBeVisible();
    expect(screen.getByRole("button", { name: "Try again" })).toBeVisible();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
