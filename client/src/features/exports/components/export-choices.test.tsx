import { screen, waitFor, within } from "@testing-library/react";
import { accessibilityFaults } from "@/test/axe";
import { exportServer, type ExportServer } from "@/test/export-server";
import { datasetSample, planSample } from "@/test/export-samples";
import { renderExports } from "@/test/render-exports";

const others = {
  id: "p9",
  name: "Team",
  shared: true,
  request: {
    dataset: "motion_events",
    format: "JSON",
    timeZone: "Europe/Vienna",
    fields: [{ name: "camera_id", as: "camera" }],
    where: { confidence: { gte: 0.5 } },
    range: { preset: "LAST_30D" },
    options: { json: { indent: true } },
    compression: "ZIP",
  },
  createdBy: { id: "bob", displayName: "Bob" },
};

const secretive = {
  ...datasetSample,
  fields: [
    ...datasetSample.fields,
    { name: "email", label: "E-mail", type: "STRING" as const, description: "", sensitive: true, selectedByDefault: true },
  ],
};

async function openModal(prepare: (server: ExportServer) => void = () => undefined, isAdministrator = false) {
  const server = exportServer();
  prepare(server);
  const view = renderExports({ dataset: "motion_events" }, isAdministrator);
  await view.user.click(await screen.findByRole("button", { name: "Export" }));
  const dialog = await screen.findByRole("dialog", { name: "Export motion events" });
  await within(dialog).findByRole("button", { name: /^Export (CSV|JSON|NDJSON)$/ });
  return { ...view, server, dialog };
}

describe("the choices of an export", () => {
  afterEach(() => localStorage.clear());

  it("compresses the file and says how it will be called [X-FR10] [R-UI]", async () => {
    const { user, server } = await openModal();
    expect(within(screen.getByRole("radiogroup", { name: "Compression" })).getByRole("radio", { name: "None" })).toBeChecked();
    await user.click(screen.getByRole("radio", { name: "gzip" }));
    expect(screen.getByText(".csv.gz")).toBeVisible();
    await waitFor(() => expect(server.plans.at(-1)).toMatchObject({ compression: "GZIP" }));
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    await waitFor(() => expect(server.starts[0]?.request).toMatchObject({ compression: "GZIP" }));
    expect(server.starts[0]?.request).not.toHaveProperty("redact");
  });

  it("makes a workbook with a chart or without [R-FMT] [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("radio", { name: "XLSX" }));
    expect(screen.getByText(".xlsx")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "More options" }));
    const charts = await screen.findByRole("checkbox", { name: "Include charts" });
    expect(charts).toBeChecked();
    await user.click(charts);
    await waitFor(() => expect(server.plans.at(-1)).toMatchObject({ format: "XLSX", options: { xlsx: { charts: false } } }));
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Export XLSX" }));
    await waitFor(() => expect(server.starts[0]?.request).toMatchObject({ format: "XLSX", options: { xlsx: { charts: false } } }));
  });

  it("makes a document with landscape pages and without a chart [R-FMT] [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("radio", { name: "PDF" }));
    expect(screen.getByText(".pdf")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "More options" }));
    const landscape = await screen.findByRole("checkbox", { name: "Landscape" });
    expect(landscape).not.toBeChecked();
    await user.click(landscape);
    await waitFor(() => expect(server.plans.at(-1)).toMatchObject({ format: "PDF", options: { pdf: { landscape: true, charts: true } } }));
    await user.click(screen.getByRole("checkbox", { name: "Include charts" }));
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Export PDF" }));
    await waitFor(() =>
      expect(server.starts[0]?.request).toMatchObject({ format: "PDF", options: { pdf: { landscape: true, charts: false } } }),
    );
  });

  it("offers the layouts that suit the dataset, which have their own fields [R-PDF] [R-UI]", async () => {
    const { user, server } = await openModal((server) => {
      server.dataset = { ...datasetSample, templates: ["TABLE", "EXECUTIVE_SUMMARY", "COMPARISON"] };
    });
    expect(screen.queryByRole("combobox", { name: "Layout" })).not.toBeInTheDocument();
    await user.click(screen.getByRole("radio", { name: "PDF" }));
    await user.click(screen.getByRole("combobox", { name: "Layout" }));
    expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Table", "Executive summary", "Comparison"]);
    await user.click(screen.getByRole("option", { name: "Executive summary" }));
    expect(screen.getByText("This layout has its own fields. The preview shows its first page.")).toBeVisible();
    await waitFor(() => expect(server.plans.at(-1)).toMatchObject({ format: "PDF", template: "EXECUTIVE_SUMMARY" }));
    expect(server.plans.at(-1)).not.toHaveProperty("fields");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Export PDF" }));
    await waitFor(() => expect(server.starts[0]?.request).toMatchObject({ template: "EXECUTIVE_SUMMARY" }));
  });

  it("shows the first page of a document, and about how many there are [R-PDF] [R-UI]", async () => {
    const { user } = await openModal((server) => {
      server.plan = {
        ...planSample,
        document: { pages: 1_234, firstPage: '<svg xmlns="http://www.w3.org/2000/svg"><text>50% ü</text></svg>' },
      };
    });
    await user.click(screen.getByRole("radio", { name: "PDF" }));
    const page = await screen.findByRole("img", { name: "The first page of the document" });
    expect(decodeURIComponent(page.getAttribute("src") ?? "")).toBe(
      'data:image/svg+xml;charset=utf-8,<svg xmlns="http://www.w3.org/2000/svg"><text>50% ü</text></svg>',
    );
    expect(screen.getByText("About 483,840 rows, 1,234 pages, 46.4 MB")).toBeVisible();
    expect(screen.queryByRole("region", { name: "First rows" })).not.toBeInTheDocument();
    expect(await accessibilityFaults()).toEqual([]);
  });

  it("asks for what is new alone, and shows where the server refuses [X-FR15] [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("checkbox", { name: "Only what is new" }));
    await waitFor(() => expect(server.plans.at(-1)).toMatchObject({ incremental: true }));
    server.refusal = [
      {
        __typename: "InvalidRequestError",
        message: "Another has not ended.",
        code: "INCREMENTAL_RUNNING",
        path: ["request", "incremental"],
      },
    ];
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    expect(await screen.findByText("Another has not ended.")).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "Only what is new" })).toBeInvalid();
  });

  it("keeps the choices under a name, changes and deletes them [X-FR8] [R-UI]", async () => {
    const { user, server } = await openModal();
    await user.click(screen.getByRole("radio", { name: "ZIP" }));
    await user.click(screen.getByRole("button", { name: "Save as preset…" }));
    expect(screen.getByRole("textbox", { name: "Preset name" })).toHaveFocus();
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("switch", { name: /^Shared/ }));
    await user.type(screen.getByRole("textbox", { name: "Preset name" }), "Weekly{Enter}");
    await waitFor(() => expect(server.savedPresets).toHaveLength(1));
    expect(server.savedPresets[0]).toMatchObject({ name: "Weekly", shared: true, request: { dataset: "motion_events", format: "CSV" } });
    await waitFor(() => expect(screen.getByRole("combobox", { name: "Preset" })).toHaveValue("Weekly (shared)"));

    await user.click(screen.getByRole("radio", { name: "NDJSON" }));
    await user.click(await screen.findByRole("button", { name: "Update “Weekly”" }));
    await waitFor(() => expect(server.savedPresets[1]).toMatchObject({ id: "p1", name: "Weekly", request: { format: "NDJSON" } }));
    await user.click(await screen.findByRole("button", { name: "Delete preset…" }));
    await user.click(within(screen.getByRole("group", { name: "Delete the preset?" })).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(server.presets).toEqual([]));
    expect(screen.queryByRole("button", { name: "Delete preset…" })).toBeNull();
  });

  it("fills the form from a preset that another shares, which only they may change [X-FR8] [R-SEC]", async () => {
    const { user, server } = await openModal((server) => (server.presets = [others]));
    await user.click(screen.getByRole("combobox", { name: "Preset" }));
    await user.click(await screen.findByRole("option", { name: "Team (by Bob)" }));
    await waitFor(() =>
      expect(server.plans.at(-1)).toEqual({
        dataset: "motion_events",
        format: "JSON",
        timeZone: "Europe/Vienna",
        fields: [{ name: "camera_id", as: "camera" }],
        where: { confidence: { gte: 0.5 } },
        range: { preset: "LAST_30D" },
        options: { json: { indent: true } },
        compression: "ZIP",
      }),
    );
    expect(screen.queryByRole("button", { name: "Delete preset…" })).toBeNull();
  });

  it("lets administrators alone include sensitive values, with a reason [X-FR11] [R-SEC]", async () => {
    const { user, server } = await openModal((server) => (server.dataset = secretive), true);
    const choice = screen.getByRole("checkbox", { name: "Include sensitive values" });
    expect(choice).not.toBeChecked();
    await waitFor(() => expect(server.plans.at(-1)).toMatchObject({ redact: true }));
    await user.click(choice);
    await user.type(screen.getByRole("textbox", { name: "Reason" }), "an audit");
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    await waitFor(() => expect(server.starts[0]).toMatchObject({ reason: "an audit", request: { redact: false } }));
  });

  it("takes secrets along under a passphrase that is sent once and kept nowhere [X-FR4] [X-FR11]", async () => {
    const { user, server } = await openModal((server) => (server.dataset = { ...datasetSample, hasSecrets: true }), true);
    await user.click(screen.getByRole("checkbox", { name: "Include secrets, encrypted" }));
    await waitFor(() => expect(server.plans.at(-1)).toMatchObject({ encryptSecrets: true }));
    await user.type(screen.getByLabelText("Passphrase"), "too short");
    expect(screen.getByRole("button", { name: "Export CSV" })).toBeDisabled();
    await user.type(screen.getByLabelText("Passphrase"), " no more");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    await waitFor(() => expect(server.starts[0]).toMatchObject({ passphrase: "too short no more", request: { encryptSecrets: true } }));
    expect(JSON.stringify(localStorage)).not.toContain("too short");
  });

  it("sends the file to a destination, or says there what is wrong with it [X-FR12]", async () => {
    const { user, server } = await openModal((server) => {
      server.destinations = [{ id: "d1", name: "Archive", summary: "/srv/archive" }];
      server.refusal = [
        {
          __typename: "InvalidRequestError",
          message: "There is no such destination.",
          code: "UNKNOWN_DESTINATION",
          path: ["input", "destinationId"],
        },
      ];
    });
    const choice = await screen.findByRole("combobox", { name: "Destination" });
    expect(choice).toHaveValue("None");
    await user.click(choice);
    await user.click(await screen.findByRole("option", { name: "Archive (/srv/archive)" }));
    await user.click(screen.getByRole("button", { name: "Export CSV" }));
    await waitFor(() => expect(choice).toHaveAccessibleDescription(/There is no such destination\./));
    expect(server.starts[0]).toMatchObject({ destinationId: "d1" });
  });

  it("offers no such choice to others, nor where nothing is sensitive [X-FR11]", async () => {
    const { unmount } = await openModal((server) => (server.dataset = secretive));
    expect(screen.queryByRole("checkbox", { name: "Include sensitive values" })).toBeNull();
    unmount();
    await openModal(undefined, true);
    expect(screen.queryByRole("checkbox", { name: "Include sensitive values" })).toBeNull();
  });
});
