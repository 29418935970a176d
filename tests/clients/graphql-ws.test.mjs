import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { START, all, follow, socketClient, startExport } from "./exports.mjs";
import { query, signIn, startServer } from "./server.mjs";

let server;
let token;
let client;

before(async () => {
  server = await startServer();
  token = await signIn(server.address, "ada@example.com");
  client = socketClient(server, token);
});
after(async () => {
  await client.dispose();
  await server.stop();
});

const RESULT = `query Result($id: ID!) { export(id: $id) { status files { bytes rows sha256 downloadUrl } } }`;

test("a plain graphql-ws client follows an export to COMPLETED and downloads the file [G-API, R-JOB, X-FR9]", async () => {
  const id = await startExport(server, token, { dataset: "motion_events", format: "CSV" });
  const events = await follow(client, id);

  assert.equal(events.at(-1).status, "COMPLETED");
  assert.equal(events.at(-1).rowsWritten, events.at(-1).rowsTotal);
  const sequences = events.map((event) => event.sequence);
  assert.deepEqual(
    sequences,
    [...new Set(sequences)].sort((a, b) => a - b),
    "sequence numbers grow",
  );

  const { export: result } = await query(server.address, token, RESULT, { id });
  const [file] = result.files;
  const response = await fetch(new URL(file.downloadUrl, server.address));
  const bytes = Buffer.from(await response.arrayBuffer());
  assert.equal(bytes.length, file.bytes);
  assert.equal(createHash("sha256").update(bytes).digest("hex"), file.sha256);
  assert.equal(bytes.toString("utf8").split("\r\n").length, file.rows + 2, "a header, the rows, and the end of the last line");
});

test("a client that reconnects gets every event after the one it saw last [X-FR9]", async () => {
  const id = await startExport(server, token, { dataset: "sensor_readings", format: "NDJSON" });
  const all = await follow(client, id, 0);
  const seen = all[Math.floor(all.length / 2)].sequence;

  const rest = await follow(client, id, seen);

  assert.deepEqual(
    rest,
    all.filter((event) => event.sequence > seen),
  );
});

test("queries, mutations and fifty subscriptions share one socket of a graphql-ws client [G-API, X-FR9]", async () => {
  let sockets = 0;
  const shared = socketClient(server, token, { lazy: false, on: { connected: () => sockets++ } });
  const [{ data }] = await all(shared, { query: START, variables: { input: { request: { dataset: "motion_events", format: "NDJSON" } } } });
  const { id } = data.startExport.export;
  const streams = await Promise.all(Array.from({ length: 50 }, () => follow(shared, id, 0)));
  const queries = await Promise.all(Array.from({ length: 10 }, () => all(shared, { query: "{ me { email } }" })));
  await shared.dispose();

  assert.equal(streams[0].at(-1).status, "COMPLETED");
  for (const events of streams) assert.deepEqual(events, streams[0]);
  for (const results of queries) assert.deepEqual(results, [{ data: { me: { email: "ada@example.com" } } }]);
  assert.equal(sockets, 1);
});

test("the server answers a graphql-ws client's pings, and its subscription lives on [G-API]", async () => {
  let kept;
  const pongs = new Promise((resolve) => {
    let count = 0;
    kept = socketClient(server, token, { keepAlive: 20, on: { pong: (received) => received && ++count === 5 && resolve() } });
  });
  const changes = kept.iterate({ query: "subscription { onExportChanged { id } }" });
  const first = changes.next();
  await pongs;
  const id = await startExport(server, token, { dataset: "motion_events", format: "CSV" });

  assert.equal((await first).value.data.onExportChanged.id, id);
  await kept.dispose();
});
