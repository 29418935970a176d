import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { startExport, until } from "../clients/exports.mjs";
import { authorization, query } from "../clients/server.mjs";
import { ada, demoServer, ended, exportOf, filesOf } from "./one-server.mjs";

const KILLS = 50;
const ROWS = 1_000_000;
const HEAP = "0xC800000"; // 200 MB
const undo = [];
after(async () => {
  for (const step of undo.reverse()) await step();
});

test("1: killed at fifty moments, a server leaves no half file and finishes every export [X-SC1, X-FR13]", async () => {
  const server = await demoServer("killed", { GRAPHQLEXPORT__EXPORTS__MAXATTEMPTS: "100" });
  undo.push(() => server.stop());
  await server.start().ready();
  const token = await ada(server);
  const formats = ["CSV", "JSON", "XLSX", "NDJSON"];
  const ids = [];
  for (let i = 0; i < KILLS; i++) {
    const id = await startExport(server, token, { dataset: "server_metrics", format: formats[i % formats.length] });
    ids.push(id);
    // Moments that differ, and can be had again.
    await setTimeout((i * 37) % 400);
    await server.end("SIGKILL");
    await server.start().ready();
  }

  for (const id of ids) {
    const { status, files } = await ended(server, token, id, 300_000);
    assert.equal(status, "COMPLETED", id);
    const bytes = Buffer.from(await (await fetch(server.address + files[0].downloadUrl)).arrayBuffer());
    assert.equal(createHash("sha256").update(bytes).digest("hex"), files[0].sha256);
  }
  assert.deepEqual(filesOf(server).filter((name) => name.endsWith(".partial")), []);
  assert.equal(filesOf(server).length, KILLS);
});

test("17: told to stop during three exports, a server ends within ten seconds, and the next start finishes them [G-SCALE]", async () => {
  const server = await demoServer("stopped");
  undo.push(() => server.stop());
  await server.start().ready();
  const token = await ada(server);
  const ids = await Promise.all([1, 2, 3].map(() => startExport(server, token, { dataset: "server_metrics", format: "XLSX" })));
  await until(() => exportOf(server, token, ids[0]), ({ status }) => status !== "QUEUED");
  assert.ok((await server.end("SIGTERM")) < 10_000);
  await server.start().ready();
  for (const id of ids) assert.equal((await ended(server, token, id)).status, "COMPLETED");
});

test("20: a million rows in 200 MB of heap are written whole or refused cleanly in each format, and the server lives on [S-AC6, X-SC3]", async () => {
  const server = await demoServer("small-heap", { DOTNET_GCHeapHardLimit: HEAP });
  undo.push(() => server.stop());
  await server.start().ready();
  const token = await ada(server);
  const lines = ["timestamp,sensor_id,value,quality"];
  const first = Date.UTC(2025, 0, 1);
  for (let i = 0; i < ROWS; i++) lines.push(`${new Date(first + i * 1000).toISOString()},press-7,${i / 8},1`);
  const imported = await fetch(`${server.address}/api/v1/import/sensor-readings?createMissing=true`, {
    method: "POST",
    headers: { ...authorization(token), "content-type": "text/csv" },
    body: lines.join("\n"),
  });
  assert.equal(imported.status, 200, await imported.clone().text());
  const { dataset } = await query(server.address, token, `{ dataset(name: "sensor_readings") { formats } }`);
  for (const format of dataset.formats) {
    const id = await startExport(server, token, { dataset: "sensor_readings", format, where: { sensorId: { eq: "press-7" } } });
    const { status, failure, files } = await ended(server, token, id, 300_000);
    if (status === "COMPLETED") assert.equal(Number(files[0].rows), ROWS, format);
    else assert.deepEqual([status, failure.code, files], ["FAILED", "TOO_MANY_ROWS", []], format);
  }
});
