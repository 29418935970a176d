import { screen, waitFor, within } from "@testing-library/react";
import { savePreferences } from "@/lib/preferences";
import { scheduleOf } from "@/lib/schedule-draft";
import { accessibilityFaults } from "@/test/axe";
import { renderApp } from "@/test/render-app";
import { nightly, scheduleServer } from "@/test/schedule-server";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

describe("the editor of schedules", () => {
  beforeEach(() => savePreferences({ timeZone: "Europe/Vienna" }));

  it("makes a weekly schedule and shows its next runs before [R-SCHED]", async () => {
    const told = scheduleServer([]);
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "New schedule" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New schedule" }));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Proxies of the week");
    await user.click(dialog.getByRole("combobox", { name: "Dataset" }));
    await user.click(await screen.findByRole("option", { name: "Proxies" }));
    expect(dialog.queryByRole("combobox", { name: "Date range" })).not.toBeInTheDocument();
    await user.type(dialog.getByRole("combobox", { name: "Recipients" }), "ada@example.com,zoe@example.com ");
    await user.click(await dialog.findByRole("combobox", { name: "Destination" }));
    await user.click(await screen.findByRole("option", { name: "Archive (https://example.com/in)" }));
    await user.click(dialog.getByRole("radio", { name: "Weekly" }));
    await user.click(dialog.getByRole("combobox", { name: "Day of the week" }));
    await user.click(await screen.findByRole("option", { name: "Friday" }));
    expect(dialog.getByRole("textbox", { name: "Cron expression" })).toHaveValue("0 6 * * FRI");
    expect(dialog.getByRole("status")).toHaveTextContent("At 06:00, only on Friday");
    await waitFor(() => expect(dialog.getByRole("status")).toHaveTextContent("Next: 18 Jan 2026, 07:00:00 · 19 Jan 2026, 07:00:00"));
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Create schedule" }));
    await waitFor(() =>
      expect(told.created).toEqual([
        {
          name: "Proxies of the week",
          cron: "0 6 * * FRI",
          timeZone: "Europe/Vienna",
          misfire: "ONCE",
          active: true,
          recipients: ["ada@example.com", "zoe@example.com"],
          destinationId: "d1",
          request: { dataset: "proxies", format: "CSV", timeZone: "Europe/Vienna" },
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole("dialog", { name: "New schedule" })).not.toBeInTheDocument());
  });

  it("says at the expression what is wrong with it, and at each part what the server refuses", async () => {
    scheduleServer([], {
      schedule: null,
      errors: [
        { __typename: "InvalidRequestError", message: "Such a name is taken.", path: ["input", "name"] },
        { __typename: "InvalidRequestError", message: "This is no address.", path: ["input", "recipients", "0"] },
        { __typename: "InvalidRequestError", message: "No such field.", path: ["input", "request", "fields", "0", "name"] },
      ],
    });
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "New schedule" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New schedule" }));
    const cron = dialog.getByRole("textbox", { name: "Cron expression" });
    await user.clear(cron);
    await user.type(cron, "x y z");
    expect(dialog.getByRole("radio", { name: "Custom" })).toBeChecked();
    await waitFor(() => expect(cron).toHaveAccessibleDescription("This is no cron expression."));
    await user.clear(cron);
    await user.type(cron, "0 6 * * *");
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "A");
    await user.click(dialog.getByRole("combobox", { name: "Dataset" }));
    await user.click(await screen.findByRole("option", { name: "Motion events" }));
    await user.click(dialog.getByRole("button", { name: "Create schedule" }));
    await waitFor(() => expect(dialog.getByRole("textbox", { name: "Name" })).toHaveAccessibleDescription("Such a name is taken."));
    expect(dialog.getByText("This is no address.")).toBeVisible();
    expect(dialog.getByRole("alert")).toHaveTextContent("No such field.");
  });

  it("changes a schedule and keeps what the export window chose", async () => {
    const request = {
      dataset: "motion_events",
      format: "CSV",
      fields: [{ name: "id" }],
      where: { confidence: { gt: 0.5 } },
      options: { csv: { delimiter: ";" } },
    };
    const told = scheduleServer([{ ...nightly, request }]);
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "Edit: Nightly events" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Edit schedule" }));
    expect(dialog.getByText("Chosen in the export window: 1 field, a filter.")).toBeVisible();
    await waitFor(() => expect(dialog.getByRole("combobox", { name: "Format" })).toBeEnabled());
    await user.click(dialog.getByRole("combobox", { name: "Format" }));
    await user.click(await screen.findByRole("option", { name: "JSON" }));
    await user.click(dialog.getByRole("combobox", { name: "Date range" }));
    await user.click(await screen.findByRole("option", { name: "Last 7 days, before each run" }));
    await user.click(dialog.getByRole("radio", { name: "Monthly" }));
    await waitFor(() => expect(dialog.getByRole("combobox", { name: "Destination" })).toHaveValue("Archive (https://example.com/in)"));
    await user.click(dialog.getByRole("combobox", { name: "Destination" }));
    await user.click(await screen.findByRole("option", { name: "None" }));
    await user.click(dialog.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(told.updated).toHaveLength(1));
    expect(told.updated[0]).toMatchObject({
      id: "s1",
      cron: "30 2 1 * *",
      destinationId: "",
      request: { dataset: "motion_events", format: "JSON", fields: [{ name: "id" }], range: { preset: "LAST_7D" } },
    });
    expect(told.updated[0]?.request).not.toHaveProperty("options");
  });

  it("opens the editor with what the export window chose, once", async () => {
    const told = scheduleServer([]);
    const { user, router } = renderApp("/settings/none");
    await screen.findByRole("heading", { level: 1 });
    await router.navigate(scheduleOf({ request: { dataset: "proxies", format: "TEXT" }, destination: "d1" }));
    const dialog = within(await screen.findByRole("dialog", { name: "New schedule" }));
    await waitFor(() => expect(dialog.getByRole("combobox", { name: "Dataset" })).toHaveValue("Proxies"));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Lines");
    await user.click(dialog.getByRole("button", { name: "Create schedule" }));
    await waitFor(() => expect(told.created[0]).toMatchObject({ request: { dataset: "proxies", format: "TEXT" }, destinationId: "d1" }));
    await waitFor(() => expect(router.state.location.state.scheduleOf).toBeUndefined());
  });
});
