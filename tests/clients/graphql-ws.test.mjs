import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { buildClientSchema, buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from "graphql";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { query, schemaText, signIn, startServer } from "./server.mjs";

let server;
let token;

before(async () => {
  server = await startServer();
  token = await signIn(server.address, "ada@example.com");
});
after(() => server.stop());

const START = `mutation Start($input: StartExportInput!) {
  startExport(input: $input) { export { id } errors { __typename ... on Error { message } } }
}`;
const FOLLOW = `subscription Follow($id: ID!, $after: Long) {
  onExportProgress(id: $id, after: $after) { sequence status rowsWritten rowsTotal percent }
}`;
const RESULT = `query Result($id: ID!) { export(id: $id) { status files { bytes rows sha256 downloadUrl } } }`;

test("a plain graphql-ws client follows an export to COMPLETED and downloads the file [G-API, R-JOB, X-FR9]", async () => {
  const id = await startExport({ dataset: "motion_events", format: "CSV" });
  const events = await follow(id);

  assert.equal(events.at(-1).status, "COMPLETED");
  assert.equal(events.at(-1).rowsWritten, events.at(-1).rowsTotal);
  const sequences = events.map((event) => event.sequence);
  assert.deepEqual(sequences, [...new Set(sequences)].sort((a, b) => a - b), "sequence numbers grow");

  const { export: result } = await query(server.address, token, RESULT, { id });
  const [file] = result.files;
  const response = await fetch(new URL(file.downloadUrl, server.address));
  const bytes = Buffer.from(await response.arrayBuffer());
  assert.equal(bytes.length, file.bytes);
  assert.equal(createHash("sha256").update(bytes).digest("hex"), file.sha256);
  assert.equal(bytes.toString("utf8").split("\r\n").length, file.rows + 2, "a header, the rows, and the end of the last line");
});

test("a client that reconnects gets every event after the one it saw last [X-FR9]", async () => {
  const id = await startExport({ dataset: "sensor_readings", format: "NDJSON" });
  const all = await follow(id, 0);
  const seen = all[Math.floor(all.length / 2)].sequence;

  const rest = await follow(id, seen);

  assert.deepEqual(rest, all.filter((event) => event.sequence > seen));
});

test("introspection builds the schema that the server prints [G-API]", async () => {
  const introspected = buildClientSchema(await query(server.address, token, getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true })));
  const printed = buildSchema(await schemaText(server.address, token));

  assert.equal(printSchema(lexicographicSortSchema(introspected)), printSchema(lexicographicSortSchema(printed)));
});

async function startExport(request) {
  const { startExport: payload } = await query(server.address, token, START, { input: { request } });
  assert.equal(payload.errors, null);
  return payload.export.id;
}

async function follow(id, after) {
  const client = createClient({
    url: `${server.address.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { Authorization: `Bearer ${token}` },
    retryAttempts: 0,
  });
  const events = [];
  for await (const result of client.iterate({ query: FOLLOW, variables: { id, after } })) {
    assert.equal(result.errors, undefined);
    events.push(result.data.onExportProgress);
  }
  await client.dispose();
  return events;
}
