import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { startPostgreSql } from "../../scripts/postgresql.mjs";
import { startExport, until } from "../clients/exports.mjs";
import { authorization, query } from "../clients/server.mjs";
import { ada, demoServer, ended } from "./one-server.mjs";
import { p99, stalledReader } from "./readers.mjs";

const FILES = 160;
const STREAMS = 40;
const ROUNDS = 3;
const STREAM = "/api/v1/servers/mediaserver/metrics/export?range=12m&resolution=raw&format=json";
const LIST = `{ exports(first: 20) { nodes { id status files { name downloadUrl } } } motionEvents(first: 20) { nodes { id timestamp } } }`;
const undo = [];
after(async () => {
  for (const step of undo.reverse()) await step();
});

/** What a process holds for its clients. */
function held({ pid, port }) {
  const number = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, "m").exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]);
  const handles = readdirSync(`/proc/${pid}/fd`).flatMap((fd) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${fd}`)];
    } catch {
      return []; // Closed meanwhile.
    }
  });
  // Local address, remote address, state 1: established.
  const connection = new RegExp(`^ *\\d+: \\w+:${port.toString(16).toUpperCase().padStart(4, "0")} \\w+:\\w+ 01 `, "gm");
  const sockets = ["tcp", "tcp6"].flatMap((protocol) => readFileSync(`/proc/net/${protocol}`, "utf8").match(connection) ?? []).length;
  return { sockets, files: handles.filter((name) => name.includes("/exports/")).length, threads: number("Threads"), mebibytes: number("VmRSS") / 1024 };
}

/** Rows that are written while readers are stalled, so that a snapshot that is kept has something to keep. */
async function write(server, token) {
  const first = Date.UTC(2025, 0, 1);
  const rows = Array.from({ length: 5_000 }, (_, i) => `${new Date(first + i * 1000).toISOString()},press-8,${i / 8},1`);
  const answer = await fetch(`${server.address}/api/v1/import/sensor-readings?createMissing=true`, {
    method: "POST",
    headers: { ...authorization(token), "content-type": "text/csv" },
    body: ["timestamp,sensor_id,value,quality", ...rows].join("\n"),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
}

/** How much of a processor a process takes during a quarter of a second. */
async function busy({ pid }) {
  const ticks = () => readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ").slice(11, 13).reduce((sum, text) => sum + Number(text), 0);
  const before = ticks();
  await setTimeout(250);
  return (ticks() - before) / 25;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Two hundred readers stall; `snapshots` tells how many snapshots keep the database from clearing up. */
async function stall(server, snapshots) {
  const token = await ada(server);
  const id = await startExport(server, token, { dataset: "server_metrics", format: "JSON" });
  const { files } = await ended(server, token, id);
  const ask = () => query(server.address, token, LIST);
  await p99(ask);
  const measure = async (times) => {
    for (let i = 0; i < ROUNDS; i++) times.push(await p99(ask));
  };
  const [without, during] = [[], []];
  await measure(without);
  const before = held(server);

  const readers = await Promise.all([
    ...Array.from({ length: FILES }, () => stalledReader(server, files[0].downloadUrl)),
    ...Array.from({ length: STREAMS }, () => stalledReader(server, STREAM, authorization(token))),
  ]);
  undo.push(() => readers.forEach((reader) => reader.leave()));
  assert.deepEqual(new Set(readers.map(({ status }) => status)), new Set([200]));
  // What the network takes until it is full is sent first.
  await until(() => busy(server), (share) => share < 0.2, 20_000);
  const stalled = performance.now();
  await measure(during);
  await write(server, token);
  const meanwhile = { ...held(server), snapshots: snapshots() };
  const whole = await fetch(server.address + files[0].downloadUrl);
  assert.equal((await whole.arrayBuffer()).byteLength, Number(files[0].bytes));
  assert.equal((await fetch(server.address + STREAM, { headers: authorization(token) }).then((answer) => answer.json())).range, "12m");
  const other = await startExport(server, token, { dataset: "motion_events", format: "CSV" });
  assert.equal((await ended(server, token, other)).status, "COMPLETED");
  assert.ok(performance.now() - stalled < 45_000, "the readers were stalled all the while");
  assert.equal(meanwhile.files, FILES);
  assert.ok(meanwhile.sockets >= before.sockets + FILES + STREAMS - 8, JSON.stringify({ before, meanwhile }));
  assert.ok(meanwhile.snapshots > 0);

  await until(() => ({ ...held(server), snapshots: snapshots() }), ({ files, snapshots }) => files === 0 && snapshots === 0);
  const cut = (performance.now() - stalled) / 1000;
  // The machine does other things too: before and after.
  await measure(without);
  const ratio = median(during) / median(without);
  const end = await until(() => held(server), ({ sockets, threads }) => sockets <= before.sockets + 8 && threads <= before.threads + 8, 20_000);
  console.log(JSON.stringify({ without, during, ratio, cut, before, meanwhile, end }));
  assert.ok(ratio < 2, `p99 ${ratio.toFixed(2)} times as long`);
  assert.ok(cut < 60, `cut after ${cut.toFixed(1)} s`);
  assert.ok(meanwhile.mebibytes < before.mebibytes + 300, JSON.stringify({ before, meanwhile }));
  assert.ok(end.mebibytes < before.mebibytes + 300, JSON.stringify({ before, end }));
}

test("35: two hundred stalled readers hold up nobody, and are cut off within a minute with all that they held [S-AC6, X-SC3]", async () => {
  const server = await demoServer("stalled");
  undo.push(() => server.stop());
  await server.start().ready();
  // What a checkpoint leaves in the log is what some reader still needs.
  await stall(server, () => {
    const [, log, moved] = output("sqlite3", [join(server.data, "graphqlexport.db"), "PRAGMA wal_checkpoint(PASSIVE)"]).split("|").map(Number);
    return log - moved;
  });
});

test("35: on PostgreSQL they hold no transaction for longer either [S-AC6, G-SCALE]", async () => {
  const postgres = startPostgreSql();
  undo.push(() => postgres.stop());
  const server = await demoServer("stalled-postgresql", { GRAPHQLEXPORT__DATABASE__PROVIDER: "PostgreSql", GRAPHQLEXPORT__DATABASE__CONNECTIONSTRING: postgres.connection });
  undo.push(() => server.stop());
  await server.start().ready();
  await stall(server, () => Number(output("psql", ["-Atc", "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'COPY%TO STDOUT%' AND xact_start < now() - interval '3 seconds' AND state <> 'idle'"], postgres.env)));
});

function output(command, args, env = process.env) {
  const { status, stdout, stderr } = spawnSync(command, args, { env, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout.trim();
}
