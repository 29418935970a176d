import assert from "node:assert/strict";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { buildSchema } from "graphql";
import { createClient } from "graphql-sse";
import { createHandler } from "graphql-sse/lib/use/http";
import { FOLLOW, START, all, completeExport, follow, startExport } from "./exports.mjs";
import { authorization, schemaText, signIn, startServer } from "./server.mjs";

let server;
let token;
let sse;

before(async () => {
  server = await startServer({ "Logging__LogLevel__Microsoft.AspNetCore.Hosting.Diagnostics": "Information" });
  token = await signIn(server.address, "ada@example.com");
  sse = client();
});
after(() => server.stop());

const request = { dataset: "motion_events", format: "CSV" };

test("graphql-sse's client runs a query [G-API]", async () => {
  assert.deepEqual(await all(sse, { query: "{ me { email } }" }), [{ data: { me: { email: "ada@example.com" } } }]);
});

test("graphql-sse's client runs a mutation and follows what it started to COMPLETED [G-API, R-JOB, X-FR9]", async () => {
  const [{ data }] = await all(sse, { query: START, variables: { input: { request } } });
  assert.equal(data.startExport.errors, null);
  const events = await follow(sse, data.startExport.export.id);

  assert.equal(events.at(-1).status, "COMPLETED");
  assert.equal(events.at(-1).rowsWritten, events.at(-1).rowsTotal);
});

test("two subscriptions of one graphql-sse client run side by side, each with its own events [G-API]", async () => {
  const ids = [await startExport(server, token, request), await startExport(server, token, { dataset: "sensor_readings", format: "NDJSON" })];
  const streams = await Promise.all(ids.map((id) => follow(sse, id)));

  for (const [index, events] of streams.entries()) {
    assert.equal(events.at(-1).status, "COMPLETED");
    assert.deepEqual([...new Set(events.map((event) => event.exportId))], [ids[index]]);
  }
});

test("the server ends its side of a stream whose graphql-sse client goes early [G-API]", async () => {
  const early = client({ url: `${server.address}/graphql?early` });
  const connected = new Promise((resolve) => {
    early.subscribe({ query: "subscription { onExportChanged { id } }" }, { next() {}, error() {}, complete() {} }, { connected: resolve });
  });
  await connected;
  early.dispose();

  await server.printed(/Request finished .*\/graphql\?early/);
});

test("an invalid request is answered as graphql-sse's own server does it, with a code besides [G-API]", async (t) => {
  const schema = buildSchema(await schemaText(server.address, token));
  const reference = createServer(createHandler({ schema }));
  await new Promise((resolve) => reference.listen(0, "localhost", resolve));
  const theirs = client({ url: `http://localhost:${reference.address().port}` });
  t.after(() => {
    theirs.dispose();
    reference.closeAllConnections();
    reference.close();
  });

  for (const invalid of [
    "{ nothing }",
    "subscription { onExportProgress { status } }",
    "subscription { onExportChanged { id } onExportProgress(id: 1) { status } }",
  ]) {
    const expected = await all(theirs, { query: invalid });
    assert.ok(expected[0].errors.length > 0);
    const ours = await all(sse, { query: invalid });
    for (const error of ours[0].errors) {
      assert.equal(error.extensions.code, "GRAPHQL_VALIDATION_FAILED");
      delete error.extensions;
    }
    assert.deepEqual(ours, expected);
  }
});

test("a visitor's subscription is refused in the stream, which ends [G-API, R-SEC]", async () => {
  const id = await completeExport(server, token, request);
  const results = await all(client({ headers: {} }), { query: FOLLOW, variables: { id } });

  assert.equal(results.length, 1);
  assert.equal(results[0].data, undefined);
  assert.deepEqual(
    results[0].errors.map((error) => error.extensions.code),
    ["AUTH_NOT_AUTHENTICATED"],
  );
});

test("a graphql-sse client that reconnects gets every event after the one it saw last [X-FR9]", async () => {
  const id = await startExport(server, token, { dataset: "sensor_readings", format: "JSON" });
  const seen = [];
  for await (const { data } of sse.iterate({ query: FOLLOW, variables: { id, after: 0 } })) {
    seen.push(data.onExportProgress);
    if (seen.length === 2) break;
  }
  const rest = await follow(sse, id, seen.at(-1).sequence);

  assert.deepEqual([...seen, ...rest], await follow(sse, id, 0));
  assert.equal(rest.at(-1).status, "COMPLETED");
});

function client(options = {}) {
  return createClient({ url: `${server.address}/graphql`, singleConnection: false, headers: authorization(token), retryAttempts: 0, ...options });
}
