import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { buffer } from "node:stream/consumers";
import { START, follow, socketClient, until } from "./exports.mjs";
import { fieldsOf } from "./protobuf.mjs";
import { authorization, signIn, startServer } from "./server.mjs";

const received = [];
const collector = createServer(async (request, response) => {
  received.push(await buffer(request));
  response.writeHead(200, { "content-type": "application/x-protobuf" }).end();
});

let server;
before(async () => {
  await once(collector.listen(0, "127.0.0.1"), "listening");
  server = await startServer({
    OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${collector.address().port}`,
    OTEL_EXPORTER_OTLP_PROTOCOL: "http/protobuf",
    OTEL_BSP_SCHEDULE_DELAY: "100",
  });
});
after(async () => {
  await server?.stop();
  collector.close();
});

/** Spans of a trace, as opentelemetry/proto/trace/v1/trace.proto numbers their fields. */
function spansOf(trace) {
  const within = (messages = [], number) => messages.flatMap((message) => fieldsOf(message)[number] ?? []);
  return within(within(within(received, 1), 2), 2)
    .map(fieldsOf)
    .filter((span) => span[1][0].toString("hex") === trace)
    .map((span) => ({ id: span[2][0].toString("hex"), parent: span[4]?.[0].toString("hex"), name: String(span[5][0]) }));
}

test("[E-OBS, G-SCALE] a trace leads from the caller's span through the request to the export and its phases", async () => {
  const token = await signIn(server.address, "ada@example.com");
  const [trace, caller] = ["4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"];
  const response = await fetch(`${server.address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", traceparent: `00-${trace}-${caller}-01`, ...authorization(token) },
    body: JSON.stringify({ query: START, variables: { input: { request: { dataset: "motion_events", format: "CSV" }, reason: "a-secret-reason" } } }),
  });
  assert.equal(response.headers.get("x-request-id"), trace);
  const { data } = await response.json();
  const client = socketClient(server, token);
  await follow(client, data.startExport.export.id);
  await client.dispose();

  const spans = await until(() => spansOf(trace), (found) => found.some(({ name }) => name === "export"));
  const named = (name) => spans.find((span) => span.name.startsWith(name));
  assert.equal(named("POST").parent, caller);
  const attempt = spans.find(({ name }) => name === "export");
  assert.equal(attempt.parent, named("POST").id);
  for (const phase of ["counting", "writing", "finishing"]) assert.equal(named(`export ${phase}`)?.parent, attempt.id, phase);

  const all = Buffer.concat(received).toString("latin1");
  for (const secret of [token, "ada@example.com", "Demo-Pass-1!", "a-secret-reason"]) assert.ok(!all.includes(secret), secret);
  assert.ok(!all.includes("/health/ready"));
});
