import assert from "node:assert/strict";
import { existsSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { until } from "../clients/exports.mjs";
import { query } from "../clients/server.mjs";
import { ada, demoServer } from "./one-server.mjs";

const CREATE = `mutation Create($input: CreateScheduleInput!) { createSchedule(input: $input) { schedule { id nextRunAt } errors { __typename ... on Error { message } } } }`;
const RUNS = `query Runs($id: String!) { exports(first: 50, where: { scheduleId: { eq: $id } }, order: [{ createdAt: ASC }]) { nodes { status createdAt } } }`;
const REQUEST = { dataset: "motion_events", format: "CSV", range: { preset: "LAST_24H" } };
const TICK = 10_000;
const undo = [];
after(async () => {
  for (const step of undo.reverse()) await step();
});

async function schedule(server, token, cron) {
  const { createSchedule } = await query(server.address, token, CREATE, { input: { name: "Often", cron, timeZone: "UTC", request: REQUEST } });
  assert.equal(createSchedule.errors, null);
  return createSchedule.schedule;
}

const runs = async (server, token, id) => (await query(server.address, token, RUNS, { id })).exports.nodes;

test("25: killed before it is due and down for three ticks, a schedule makes up for them by one run and goes on [R-SCHED, X-FR5]", async () => {
  const server = await demoServer("due", { GRAPHQLEXPORT__SCHEDULES__MININTERVAL: "00:00:05", GRAPHQLEXPORT__SCHEDULES__MISFIRETHRESHOLD: "00:00:01" });
  undo.push(() => server.stop());
  await server.start().ready();
  const token = await ada(server);
  const { id } = await schedule(server, token, "*/10 * * * * *");
  await until(() => runs(server, token, id), ({ length }) => length > 0);
  await server.end("SIGKILL");
  const killed = Date.now();
  await setTimeout(3 * TICK + 1000);
  await server.start().ready();
  const later = () => runs(server, token, id).then((nodes) => nodes.map(({ createdAt }) => Date.parse(createdAt)).filter((at) => at > killed));
  const [caughtUp, next] = await until(later, ({ length }) => length > 1);
  assert.ok(caughtUp > killed + 3 * TICK);
  // The run that was made up for comes once: the one after it is of the next tick.
  assert.equal(Math.floor(next / TICK), Math.floor(caughtUp / TICK) + 1);
});

test("21: when the clock jumps an hour, and back, no run is missed and none comes twice [R-SCHED, X-FR5]", async () => {
  const [library] = readdirSync("/usr/lib", { withFileTypes: true })
    .map(({ name }) => `/usr/lib/${name}/faketime`)
    .filter((folder) => existsSync(folder));
  const clock = join(tmpdir(), `graphqlexport-clock-${process.pid}`);
  writeFileSync(clock, "+0");
  undo.push(() => rmSync(clock));
  const server = await demoServer("jump", {
    LD_PRELOAD: join(library, "libfaketimeMT.so.1"),
    FAKETIME_TIMESTAMP_FILE: clock,
    FAKETIME_NO_CACHE: "1",
    DONT_FAKE_MONOTONIC: "1",
  });
  undo.push(() => server.stop());
  await server.start().ready();
  const due = new Date(Date.now() + 90_000);
  due.setUTCSeconds(0, 0);
  const { id } = await schedule(server, await ada(server), `${due.getUTCMinutes()} * * * *`);

  // Over the hour's due time, to just before the next one.
  writeFileSync(clock, "+3600");
  await until(async () => runs(server, await ada(server), id), ({ length }) => length === 1);
  await setTimeout(due.getTime() + 35_000 - Date.now());
  assert.equal((await runs(server, await ada(server), id)).length, 2);

  // The same hour once more: what ran then does not run again.
  writeFileSync(clock, "+0");
  await setTimeout(60_000);
  assert.equal((await runs(server, await ada(server), id)).length, 2);
});
