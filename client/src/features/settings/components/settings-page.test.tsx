import { screen, waitFor } from "@testing-library/react";
import { graphql, http, HttpResponse } from "msw";
import type { ExportLauncher, ExportOutcome } from "@/lib/export-launcher";
import { savePreferences } from "@/lib/preferences";
import { accessibilityFaults } from "@/test/axe";
import { camerasAnswer } from "@/test/fixtures";
import { renderWith } from "@/test/render-with";
import { server } from "@/test/server";
import { SettingsPage } from "./settings-page";

function setUp() {
  server.use(camerasAnswer);
  savePreferences({ timeZone: "Europe/Berlin" });
  let finish: ((outcome: ExportOutcome) => void) | undefined;
  const launcher = {
    open: vi.fn<ExportLauncher["open"]>(),
    startNow: vi.fn<ExportLauncher["startNow"]>(() => new Promise((resolve) => (finish = resolve))),
  };
  return {
    launcher,
    finish: (outcome: ExportOutcome) => finish?.(outcome),
    ...renderWith(<SettingsPage onSessionsEnded={() => undefined} />, { launcher }),
  };
}

beforeEach(() => server.use(http.get("/account/api-keys", () => HttpResponse.json({ items: [] }))));

describe("the Data Export section", () => {
  it("has a date range picker set to the last thirty days, and names the time zone [E-AC8] [E-AC9]", async () => {
    setUp();
    expect(screen.getByRole("heading", { name: "Data Export" })).toBeVisible();
    expect(screen.getByRole("button", { name: /Date range/ })).toHaveTextContent(/\d\d \w{3} \d{4} – \d\d \w{3} \d{4}/);
    expect(screen.getByRole("combobox", { name: "Time zone" })).toHaveValue("Europe/Berlin");
  });

  it("shows the camera selector with All cameras by default [E-AC10]", async () => {
    const { user } = setUp();
    const select = screen.getByRole("combobox", { name: "Camera" });
    expect(select).toHaveValue("All cameras");
    await user.click(select);
    expect(await screen.findByRole("option", { name: "Garage" })).toBeVisible();
  });

  it("exports the chosen camera with one click, its button at rest until the export has ended [E-AC11] [E-AC12]", async () => {
    const { user, launcher, finish } = setUp();
    await user.click(screen.getByRole("combobox", { name: "Camera" }));
    await user.click(await screen.findByRole("option", { name: "Garage" }));
    const button = screen.getByRole("button", { name: "Export CSV" });
    await user.click(button);

    expect(button).toBeDisabled();
    expect(screen.getByRole("status")).toHaveTextContent("Exporting…");
    await user.click(button);
    expect(launcher.startNow).toHaveBeenCalledTimes(1);
    expect(launcher.startNow).toHaveBeenCalledWith(
      expect.objectContaining({
        dataset: "motion_events",
        format: "CSV",
        timeZone: "Europe/Berlin",
        where: { cameraId: { eq: "garage" } },
      }),
      expect.stringMatching(/^motion-events-[0-9-]{21}\.csv$/),
    );

    finish({ status: "completed", fileName: "motion-events.csv" });
    await waitFor(() => expect(button).toBeEnabled());
  });

  it("can be tried again after a failure [E-AC14]", async () => {
    const { user, finish } = setUp();
    const button = screen.getByRole("button", { name: "Export CSV" });
    await user.click(button);
    finish({ status: "failed", message: "The disk is full." });
    await waitFor(() => expect(button).toBeEnabled());
  });

  it("says so when the cameras cannot be loaded", async () => {
    server.use(graphql.query("Cameras", () => HttpResponse.error()));
    savePreferences({ timeZone: "UTC" });
    renderWith(<SettingsPage onSessionsEnded={() => undefined} />, {
      launcher: { open: vi.fn<ExportLauncher["open"]>(), startNow: vi.fn<ExportLauncher["startNow"]>() },
    });
    expect(await screen.findByText(/could not be reached/)).toBeVisible();
  });
});

describe("preferences", () => {
  it("keep the usual format and zone", async () => {
    const { user } = setUp();
    await user.click(screen.getByRole("combobox", { name: "Usual export format" }));
    await user.click(await screen.findByRole("option", { name: "NDJSON" }));
    expect(localStorage.getItem("graphql-export.preferences")).toContain('"format":"NDJSON"');
  });

  it("and the whole page have no accessibility faults", async () => {
    setUp();
    await screen.findByRole("heading", { name: "Preferences" });
    expect(await accessibilityFaults()).toEqual([]);
  });
});
