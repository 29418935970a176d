import { screen, waitFor, within } from "@testing-library/react";
import { graphql, HttpResponse } from "msw";
import type { CreateScheduleMutation } from "@/features/schedules/api/create-schedule-mutation";
import type { NextRunsQuery } from "@/features/schedules/api/next-runs-query";
import type { SchedulableDatasetsQuery } from "@/features/schedules/api/schedulable-datasets-query";
import type { Delivery, ScheduleRunsQuery } from "@/features/schedules/api/schedule-runs-query";
import type { Schedule, SchedulesQuery } from "@/features/schedules/api/schedules-query";
import type { UpdateScheduleMutation } from "@/features/schedules/api/update-schedule-mutation";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import { savePreferences } from "@/lib/preferences";
import { accessibilityFaults } from "@/test/axe";
import { renderApp } from "@/test/render-app";
import { server } from "@/test/server";
import { signedInAsAda } from "@/test/users";

vi.mock(import("./signed-in-layout"), () => import("@/test/layout-with-launcher"));

type Created = ResultOf<typeof CreateScheduleMutation>["createSchedule"];

const nightly: Schedule = {
  id: "s1",
  name: "Nightly events",
  cron: "30 2 * * *",
  timeZone: "Europe/Vienna",
  active: true,
  misfire: "ONCE",
  recipients: ["zoe@example.com"],
  destination: { id: "d1", name: "Archive" },
  request: { dataset: "motion_events", format: "CSV", range: { preset: "LAST_24H" } },
  nextRunAt: "2026-01-18T01:30:00Z",
  problem: null,
  createdBy: { id: "ada", displayName: "Ada" },
  lastRun: { id: "e1", status: "FAILED", createdAt: "2026-01-17T01:30:00Z", failure: { message: "The disk is full." } },
};
const sent: Delivery = {
  id: "d1",
  recipient: "zoe@example.com",
  status: "SENT",
  problem: null,
  sentAt: "2026-01-16T01:31:00Z",
  linkExpiresAt: "2026-01-17T01:31:00Z",
  linkRevokedAt: null,
};
const paused: Schedule = {
  ...nightly,
  id: "s2",
  name: "Weekly proxies",
  cron: "0 7 * * MON",
  active: false,
  nextRunAt: null,
  problem: "The owner of this schedule may no longer sign in, so it was paused.",
  createdBy: { id: "bob", displayName: "Bob" },
  lastRun: null,
};

/** A server with these schedules; keeps what it was told. */
function scheduleServer(schedules: readonly Schedule[], created: Created = { schedule: { id: "s9" }, errors: null }) {
  const told = {
    created: [] as VariablesOf<typeof CreateScheduleMutation>["input"][],
    updated: [] as VariablesOf<typeof UpdateScheduleMutation>["input"][],
    run: [] as string[],
    deleted: [] as string[],
    revoked: [] as string[],
  };
  const left = () => schedules.filter(({ id }) => !told.deleted.includes(id));
  server.use(
    signedInAsAda,
    graphql.query<ResultOf<typeof SchedulesQuery>>("Schedules", () => {
      const pageInfo = { hasNextPage: false, hasPreviousPage: false, startCursor: "start", endCursor: "end" };
      return HttpResponse.json({ data: { me: { id: "ada" }, schedules: { totalCount: left().length, pageInfo, nodes: left() } } });
    }),
    graphql.query<ResultOf<typeof SchedulableDatasetsQuery>>("SchedulableDatasets", () =>
      HttpResponse.json({
        data: {
          datasets: [
            {
              name: "motion_events",
              label: "Motion events",
              timeField: "timestamp",
              formats: ["CSV", "JSON"],
              ranges: ["LAST_24H", "LAST_7D"],
            },
            { name: "proxies", label: "Proxies", timeField: null, formats: ["CSV", "TEXT"], ranges: [] },
          ],
        },
      }),
    ),
    graphql.query<ResultOf<typeof NextRunsQuery>, VariablesOf<typeof NextRunsQuery>>("NextRuns", ({ variables: { cron } }) =>
      cron.startsWith("x")
        ? HttpResponse.json({ errors: [{ message: "This is no cron expression." }] })
        : HttpResponse.json({ data: { nextRuns: ["2026-01-18T06:00:00Z", "2026-01-19T06:00:00Z"] } }),
    ),
    graphql.query<ResultOf<typeof ScheduleRunsQuery>, VariablesOf<typeof ScheduleRunsQuery>>("ScheduleRuns", ({ variables }) =>
      HttpResponse.json({
        data: {
          exports: {
            totalCount: variables.schedule === "s1" ? 2 : 0,
            nodes: [
              {
                id: "e1",
                status: "FAILED",
                createdAt: "2026-01-17T01:30:00Z",
                failure: { message: "The disk is full." },
                files: [],
                deliveries: [],
              },
              {
                id: "e0",
                status: "COMPLETED",
                createdAt: "2026-01-16T01:30:00Z",
                failure: null,
                files: [{ name: "motion-events.csv", rows: 60_000, downloadUrl: "/downloads/e0/motion-events.csv" }],
                deliveries: [
                  { ...sent, linkRevokedAt: told.revoked.includes("d1") ? "2026-01-16T02:00:00Z" : null },
                  {
                    ...sent,
                    id: "d2",
                    recipient: "gone@example.com",
                    status: "FAILED",
                    problem: "The mail server answered 550: no such user",
                  },
                ],
              },
            ],
          },
        },
      }),
    ),
    graphql.mutation<ResultOf<typeof CreateScheduleMutation>, VariablesOf<typeof CreateScheduleMutation>>(
      "CreateSchedule",
      ({ variables }) => {
        told.created.push(variables.input);
        return HttpResponse.json({ data: { createSchedule: created } });
      },
    ),
    graphql.mutation<ResultOf<typeof UpdateScheduleMutation>, VariablesOf<typeof UpdateScheduleMutation>>(
      "UpdateSchedule",
      ({ variables }) => {
        told.updated.push(variables.input);
        return HttpResponse.json({ data: { updateSchedule: { schedule: { id: variables.input.id }, errors: null } } });
      },
    ),
    graphql.mutation("RunSchedule", ({ variables }) => {
      told.run.push(String(variables.id));
      return HttpResponse.json({ data: { runSchedule: { export: { id: "e2" }, errors: null } } });
    }),
    graphql.query("ScheduleDestinations", () =>
      HttpResponse.json({ data: { destinations: [{ id: "d1", name: "Archive", summary: "https://example.com/in" }] } }),
    ),
    graphql.mutation("RevokeDelivery", ({ variables }) => {
      told.revoked.push(String(variables.id));
      return HttpResponse.json({ data: { revokeDelivery: { errors: null } } });
    }),
    graphql.mutation("DeleteSchedule", ({ variables }) => {
      told.deleted.push(String(variables.id));
      return HttpResponse.json({ data: { deleteSchedule: { errors: null } } });
    }),
  );
  return told;
}

const list = () => screen.findByRole("region", { name: "Schedules" });

describe("the Schedules page", () => {
  beforeEach(() => savePreferences({ timeZone: "Europe/Vienna" }));

  it("shows when each runs, how the last run went, and whose it is [R-SCHED]", async () => {
    scheduleServer([nightly, paused]);
    renderApp("/schedules");
    const rows = within(await list()).getAllByRole("row");
    expect(rows[1]).toHaveTextContent(
      /Nightly eventsmotion events · CSV · 1 recipient · to ArchiveAt 02:30.*Europe\/Vienna18 Jan 2026, 02:30:00Failed17 Jan 2026, 02:30:00The disk is full\./,
    );
    expect(rows[2]).toHaveTextContent(/by Bob.*only on Monday.*Paused.*may no longer sign in.*Not yet/);
  });

  it("runs, pauses and resumes where they stand [R-SCHED]", async () => {
    const told = scheduleServer([nightly, paused]);
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "Run now: Nightly events" }));
    await waitFor(() => expect(told.run).toEqual(["s1"]));
    expect(await screen.findByText(/Nightly events runs now/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Pause: Nightly events" }));
    await user.click(screen.getByRole("button", { name: "Resume: Weekly proxies" }));
    await waitFor(() =>
      expect(told.updated).toEqual([
        { id: "s1", active: false },
        { id: "s2", active: true },
      ]),
    );
  });

  it("deletes only after asking [R-SCHED]", async () => {
    const told = scheduleServer([nightly]);
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "Delete…: Nightly events" }));
    await user.click(await screen.findByRole("button", { name: "Keep" }));
    expect(told.deleted).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Delete…: Nightly events" }));
    await user.click(await screen.findByRole("button", { name: "Delete schedule" }));
    expect(await screen.findByText("No schedules")).toBeVisible();
    expect(told.deleted).toEqual(["s1"]);
  });

  it("lists the runs with their files and failures [R-SCHED]", async () => {
    scheduleServer([nightly]);
    const { user } = renderApp("/schedules");
    await user.click(await screen.findByRole("button", { name: "Run log: Nightly events" }));
    const runs = await within(await screen.findByRole("dialog")).findAllByRole("listitem");
    expect(runs[0]).toHaveTextContent("The disk is full.");
    expect(within(runs[1] as HTMLElement).getByRole("link", { name: "motion-events.csv" })).toHaveAttribute(
      "href",
      "/downloads/e0/motion-events.csv",
    );
    expect(runs[1]).toHaveTextContent("gone@example.com: not sent. The mail server answered 550: no such user");
    expect(runs[1]).toHaveTextContent("zoe@example.com: sent 16 Jan 2026, 02:31:00, link until 17 Jan 2026, 02:31:00");
    expect(await accessibilityFaults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Revoke link for zoe@example.com" }));
    await waitFor(() => expect(screen.getByText(/zoe@example.com: link revoked 16 Jan 2026/)).toBeVisible());
    expect(screen.queryByRole("button", { name: /^Revoke link/ })).not.toBeInTheDocument();
  });

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

  it("opens the editor with the request that the export window made, once", async () => {
    const told = scheduleServer([]);
    const { user, router } = renderApp("/settings/none");
    await screen.findByRole("heading", { level: 1 });
    await router.navigate({ to: "/schedules", state: { scheduleOf: JSON.stringify({ dataset: "proxies", format: "TEXT" }) } });
    const dialog = within(await screen.findByRole("dialog", { name: "New schedule" }));
    await waitFor(() => expect(dialog.getByRole("combobox", { name: "Dataset" })).toHaveValue("Proxies"));
    await user.type(dialog.getByRole("textbox", { name: "Name" }), "Lines");
    await user.click(dialog.getByRole("button", { name: "Create schedule" }));
    await waitFor(() => expect(told.created[0]?.request).toEqual({ dataset: "proxies", format: "TEXT" }));
    await waitFor(() => expect(router.state.location.state.scheduleOf).toBeUndefined());
  });

  it("has no accessibility faults", async () => {
    scheduleServer([nightly, paused]);
    renderApp("/schedules");
    await list();
    expect(await accessibilityFaults()).toEqual([]);
  });
});
