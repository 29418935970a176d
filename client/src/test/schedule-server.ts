import { graphql, HttpResponse } from "msw";
import type { CreateScheduleMutation } from "@/features/schedules/api/create-schedule-mutation";
import type { NextRunsQuery } from "@/features/schedules/api/next-runs-query";
import type { SchedulableDatasetsQuery } from "@/features/schedules/api/schedulable-datasets-query";
import type { Delivery, ScheduleRunsQuery } from "@/features/schedules/api/schedule-runs-query";
import type { Schedule, SchedulesQuery } from "@/features/schedules/api/schedules-query";
import type { UpdateScheduleMutation } from "@/features/schedules/api/update-schedule-mutation";
import type { ResultOf, VariablesOf } from "@/gql/graphql";
import { server } from "./server";
import { signedInAsAda } from "./users";

type Created = ResultOf<typeof CreateScheduleMutation>["createSchedule"];

export const nightly: Schedule = {
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
export const paused: Schedule = {
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
export function scheduleServer(schedules: readonly Schedule[], created: Created = { schedule: { id: "s9" }, errors: null }) {
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
    graphql.query("DestinationChoices", () =>
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
