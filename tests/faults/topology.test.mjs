import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { startPostgreSql } from "../../scripts/postgresql.mjs";
import { completeExport, startExport, until } from "../clients/exports.mjs";
import { query, signInAll } from "../clients/server.mjs";
import { startCluster } from "../s3/cluster.mjs";
import { startNginx } from "./nginx.mjs";
import { serverProcess } from "./processes.mjs";

const EXPORTS = 60;
const REQUESTS = [
  { dataset: "motion_events", format: "CSV" },
  { dataset: "server_metrics", format: "JSON", compression: "GZIP" },
  { dataset: "sensor_readings", format: "NDJSON" },
  { dataset: "motion_events", format: "XLSX" },
];
const STATE = `query State($id: ID!) { export(id: $id) { status attempt failure { code message } files { rows bytes sha256 downloadUrl } } }`;

let cluster;
let postgres;
let nginx;
let tokens;
const servers = [];

before(async () => {
  cluster = await startCluster("exports");
  postgres = startPostgreSql();
  const settings = {
    GRAPHQLEXPORT__DATABASE__PROVIDER: "PostgreSql",
    GRAPHQLEXPORT__DATABASE__CONNECTIONSTRING: `${postgres.connection};Maximum Pool Size=40`,
    GRAPHQLEXPORT__STORAGE__BUCKET: "exports",
    GRAPHQLEXPORT__STORAGE__ENDPOINT: cluster.ceph.endpoint,
    GRAPHQLEXPORT__STORAGE__ACCESSKEY: cluster.keys.accessKey,
    GRAPHQLEXPORT__STORAGE__SECRETKEY: cluster.keys.secretKey,
    GRAPHQLEXPORT__DESTINATIONS__ALLOWPRIVATEADDRESSES: "true",
    GRAPHQLEXPORT__EXPORTS__MAXPERUSER: String(EXPORTS),
    GRAPHQLEXPORT__EXPORTS__MAXATTEMPTS: String(EXPORTS),
    GRAPHQLEXPORT__DEMO: "true",
  };
  for (const [name, roles] of Object.entries({ "web-1": "web", "web-2": "web", "worker-1": "worker", "worker-2": "worker" }))
    servers.push(await serverProcess(name, { ...settings, GRAPHQLEXPORT__HOSTING__ROLES: roles }));
  // All at once, on an empty database.
  await Promise.all(servers.map((server) => server.start().ready()));
  nginx = await startNginx(servers.filter(({ name }) => name.startsWith("web")));
  tokens = Object.values(await signInAll(nginx.address));
});
after(async () => {
  await nginx?.stop();
  await Promise.all(servers.map((server) => server.stop()));
  postgres?.stop();
  await cluster?.stop();
});

/** Asks again where the process that would have answered was just killed. */
async function patiently(ask) {
  for (const deadline = Date.now() + 60_000; ; await setTimeout(200)) {
    try {
      return await ask();
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
  }
}

test("[G-SCALE, X-SC1, X-FR13] sixty exports of three users end whole, each once, while a process dies every few seconds", async () => {
  const started = await Promise.all(
    Array.from({ length: EXPORTS }, async (_, i) => {
      const token = tokens[i % tokens.length];
      const request = REQUESTS[i % REQUESTS.length];
      // A start that is repeated because its answer was lost gives the same export.
      const id = await patiently(() => startExport(nginx, token, request, { idempotencyKey: `export-${i}` }));
      return { id, token };
    }),
  );
  assert.equal(new Set(started.map(({ id }) => id)).size, EXPORTS);

  let isDone = false;
  const killing = (async () => {
    for (let i = 0; !isDone; i++) {
      // One web server stays, as it would behind any proxy; the workers are killed most.
      const victim = servers[[2, 3, 1][i % 3]];
      await victim.end("SIGKILL");
      await victim.start().ready();
      await setTimeout(1500);
    }
    return true;
  })();

  const ended = await Promise.all(
    started.map(({ id, token }) =>
      until(
        () => patiently(async () => (await query(nginx.address, token, STATE, { id })).export),
        ({ status }) => ["COMPLETED", "FAILED", "CANCELED"].includes(status),
        300_000,
      ),
    ),
  );
  isDone = true;
  assert.ok(await killing);

  assert.deepEqual(ended.filter(({ status }) => status !== "COMPLETED"), []);
  assert.ok(ended.some(({ attempt }) => attempt > 1), "no export was ever interrupted: the test proved nothing");
  for (const { files } of ended) {
    const [file, ...others] = files;
    assert.deepEqual(others, []);
    const bytes = Buffer.from(await (await fetch(nginx.address + file.downloadUrl)).arrayBuffer());
    assert.equal(bytes.length, file.bytes);
    assert.equal(createHash("sha256").update(bytes).digest("hex"), file.sha256);
  }

  // Of the attempts that were killed nothing is left that looks finished.
  const listed = await (await cluster.owner("GET", "/exports", { query: { "list-type": "2" } })).text();
  const keys = [...listed.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key]) => key);
  assert.equal(keys.length, EXPORTS, keys.join("\n"));
});

test("[G-SCALE] a subscriber at one web server follows an export to its end whichever process runs it", async () => {
  for (const server of servers.filter(({ name }) => name.startsWith("web"))) await completeExport(server, tokens[0], REQUESTS[0]);
});
