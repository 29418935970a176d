import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, test } from "node:test";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { root } from "../../scripts/lib.mjs";
import { signIn, startServer } from "./server.mjs";

const ajv = new Ajv({ strict: true, strictTypes: false });
addFormats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(join(root, "docs/schemas/server-metrics.schema.json"), "utf8")));

let server;
let token;

before(async () => {
  // Its rows go up to this moment, which a copy of the demo does not.
  server = await startServer({ GRAPHQLEXPORT__DEMOROWS: "true" });
  token = await signIn(server.address, "ada@example.com");
});
after(() => server.stop());

const fetchMetrics = (id, query) =>
  fetch(`${server.address}/api/v1/servers/${id}/metrics/export?format=json&${query}`, { headers: { authorization: `Bearer ${token}` } });

for (const [range, points] of [
  ["24h", 1440],
  ["7d", 10_080],
  ["30d", 720],
  ["12m", 365],
]) {
  test(`[M-F2] [M-AC3] the JSON of ${range} is valid against the published schema and holds the whole range`, async () => {
    const answer = await fetchMetrics("mediaserver", `range=${range}`);
    const file = await answer.json();

    assert.equal(validate(file), true, ajv.errorsText(validate.errors?.slice(0, 3)));
    assert.equal(file.range, range);
    assert.equal(file.server_name, "Media Server");
    assert.match(answer.headers.get("content-disposition"), new RegExp(`filename="mediaserver-metrics-${range}-${file.exported_at.slice(0, 10)}\\.json"`));
    // A minute, a leap day, and the demo's year that began a moment ago.
    assert.ok(Math.abs(file.data_points.length - points) <= 2, `${file.data_points.length} points`);
    assert.ok(file.data_points.every(({ timestamp }, index, all) => timestamp < file.exported_at && (index === 0 || all[index - 1].timestamp < timestamp)));
  });
}

test("[M-F1] [M-F2] every resolution is valid, and so is an answer without data", async () => {
  for (const resolution of ["raw", "hourly", "daily"]) {
    const file = await (await fetchMetrics("nas", `range=24h&resolution=${resolution}`)).json();
    assert.equal(validate(file), true, ajv.errorsText(validate.errors?.slice(0, 3)));
  }
  const imported = await fetch(`${server.address}/api/v1/import/server-metrics?createMissing=true`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/x-ndjson" },
    body: `{"timestamp":"2001-01-01T00:00:00Z","server_id":"old","cpu_percent":1}\n`,
  });
  assert.equal(imported.status, 200);
  const empty = await (await fetchMetrics("old", "range=12m")).json();
  assert.equal(validate(empty), true, ajv.errorsText(validate.errors));
  assert.deepEqual(empty.data_points, []);
});

test("[M-F2] the schema refuses what is not such a file", () => {
  const file = { server_id: "a", server_name: "A", range: "24h", exported_at: "2026-01-18T10:00:00Z", data_points: [] };
  const sample = { timestamp: "2026-01-18T09:59:00Z", cpu_percent: 1, memory_percent: null, disk_percent: 3 };
  assert.equal(validate({ ...file, data_points: [sample] }), true);
  for (const wrong of [
    { ...file, range: "1y" },
    { ...file, exported_at: "yesterday" },
    { ...file, more: 1 },
    { ...file, data_points: [{ ...sample, cpu_percent: 101 }] },
    { ...file, data_points: [{ ...sample, timestamp: "2026-01-18 09:59" }] },
    { ...file, data_points: [{ timestamp: sample.timestamp }] },
    { ...file, data_points: undefined },
  ]) {
    assert.equal(validate(wrong), false, JSON.stringify(wrong));
  }
});
