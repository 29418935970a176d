import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { startPostgreSql } from "../../scripts/postgresql.mjs";
import { completeExport, startExport, until } from "../clients/exports.mjs";
import { ada, demoServer, ended, isReady } from "./one-server.mjs";

const REQUEST = { dataset: "motion_events", format: "CSV" };
const undo = [];
after(async () => {
  for (const step of undo.reverse()) await step();
});

test("9: a database that somebody locks for ten seconds is waited for, and no job is lost [X-SC1]", async () => {
  const server = await demoServer("locked");
  undo.push(() => server.stop());
  await server.start().ready();
  const token = await ada(server);
  const shell = spawn("sqlite3", [join(server.data, "graphqlexport.db")]);
  shell.stdin.write("BEGIN IMMEDIATE;\nSELECT 'locked';\n");
  await once(shell.stdout, "data");
  const begun = performance.now();
  const starts = Promise.all(Array.from({ length: 5 }, () => startExport(server, token, REQUEST)));
  await setTimeout(10_000);
  shell.stdin.end("ROLLBACK;\n");
  for (const id of await starts) assert.equal((await ended(server, token, id)).status, "COMPLETED");
  assert.ok(performance.now() - begun >= 10_000);
});

async function postgreSqlServer(name) {
  const postgres = startPostgreSql({ durable: true });
  undo.push(() => postgres.stop());
  const server = await demoServer(name, { GRAPHQLEXPORT__DATABASE__PROVIDER: "PostgreSql", GRAPHQLEXPORT__DATABASE__CONNECTIONSTRING: `${postgres.connection};Command Timeout=10` });
  undo.push(() => server.stop());
  await server.start().ready();
  return { postgres, server, token: await ada(server) };
}

test("10: PostgreSQL that is stopped at once is found again within ten seconds, and each export is made once [G-SCALE, X-SC1]", async () => {
  const { postgres, server, token } = await postgreSqlServer("immediate");
  const ids = await Promise.all(Array.from({ length: 6 }, (_, i) => startExport(server, token, { dataset: "server_metrics", format: i % 2 ? "JSON" : "CSV" })));
  postgres.halt();
  assert.equal(await isReady(server), false);
  postgres.start();
  const back = performance.now();
  await until(() => isReady(server), Boolean);
  assert.ok(performance.now() - back < 10_000);
  for (const id of ids) {
    const { status, files } = await ended(server, token, id);
    assert.deepEqual([status, files.length], ["COMPLETED", 1]);
  }
});

test("11: PostgreSQL that says nothing for fifteen seconds holds up no probe, and goes on where it was [G-SCALE]", async () => {
  const { postgres, server, token } = await postgreSqlServer("silent");
  const id = await startExport(server, token, { dataset: "server_metrics", format: "CSV" });
  postgres.signal("SIGSTOP");
  undo.push(() => postgres.signal("SIGCONT"));
  const begun = performance.now();
  while (performance.now() - begun < 15_000) {
    const asked = performance.now();
    assert.equal((await fetch(`${server.address}/health/live`)).status, 200);
    assert.ok(performance.now() - asked < 1000);
    await setTimeout(500);
  }
  postgres.signal("SIGCONT");
  assert.equal((await ended(server, token, id)).status, "COMPLETED");
  await completeExport(server, token, REQUEST);
});
