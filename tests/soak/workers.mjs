import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { follow, socketClient, startExport } from "../clients/exports.mjs";
import { authorization, query } from "../clients/server.mjs";

const FILES = `query Files($id: ID!) { export(id: $id) { failure { code message } files { bytes rows sha256 downloadUrl } } }`;
const CANCEL = `mutation Cancel($id: ID!) { cancelExport(input: { id: $id }) { export { status } errors { __typename } } }`;
const DELETE = `mutation Delete($id: ID!) { deleteExport(input: { id: $id }) { deletedId } }`;
const DATASETS = `{ datasets { name formats timeField } }`;

/** A year of minutes would make a PDF of thousands of pages again and again. */
const RANGE = { preset: "LAST_7D" };

/** Starts an export, follows it to its end and returns its only file. */
async function exported(server, token, request) {
  const id = await startExport(server, token, request);
  const client = socketClient(server, token);
  const events = await follow(client, id);
  await client.dispose();
  const { failure, files } = (await query(server.address, token, FILES, { id })).export;
  assert.equal(events.at(-1).status, "COMPLETED", JSON.stringify({ request, failure }));
  return { id, file: files[0] };
}

/** Reads a file at so many bytes a second, or as fast as it comes, and checks it by its digest. */
async function download(server, file, rate = Infinity) {
  const response = await fetch(server.address + file.downloadUrl);
  assert.equal(response.status, 200);
  const hash = createHash("sha256");
  const begun = performance.now();
  let bytes = 0;
  for await (const chunk of response.body) {
    hash.update(chunk);
    bytes += chunk.length;
    const ahead = (bytes / rate) * 1000 - (performance.now() - begun);
    if (ahead > 0) await setTimeout(ahead);
  }

  assert.equal(bytes, file.bytes);
  assert.equal(hash.digest("hex"), file.sha256);
}

const remove = (server, token, id) => query(server.address, token, DELETE, { id });

/** What users do all day, each again and again; one that throws ends the run. */
export const workers = {
  async "exports of each format"(server, { ada }, i) {
    const { datasets } = await query(server.address, ada, DATASETS);
    const requests = datasets.flatMap(({ name, formats, timeField }) => formats.map((format) => ({ dataset: name, format, ...(timeField && { range: RANGE }) })));
    const { id, file } = await exported(server, ada, requests[i % requests.length]);
    await download(server, file);
    await remove(server, ada, id);
  },

  async "whole exports, compressed"(server, { admin }) {
    const { id, file } = await exported(server, admin, { dataset: "server_metrics", format: "CSV", compression: "GZIP" });
    const answer = await fetch(server.address + file.downloadUrl, { headers: { "accept-encoding": "identity" } });
    const text = gunzipSync(Buffer.from(await answer.arrayBuffer())).toString();
    assert.equal(text.split("\n").length - 2, file.rows);
    await remove(server, admin, id);
  },

  async "downloads by slow readers"(server, { bob }) {
    const { id, file } = await exported(server, bob, { dataset: "motion_events", format: "NDJSON" });
    await Promise.all([download(server, file, 400_000), download(server, file, 800_000)]);
    await remove(server, bob, id);
  },

  async "direct streams"(server, { ada }) {
    const response = await fetch(`${server.address}/api/v1/motion-events/export?format=csv`, { headers: authorization(ada) });
    assert.equal(response.status, 200);
    assert.ok((await response.text()).endsWith("\r\n"));
  },

  async "streams that nobody reads to the end"(server, { bob }) {
    const stop = new AbortController();
    const response = await fetch(`${server.address}/api/v1/motion-events/export?format=json`, { headers: authorization(bob), signal: stop.signal });
    await response.body.getReader().read();
    stop.abort();
    await setTimeout(200);
  },

  async "imports"(server, { admin }, i) {
    const rows = Array.from({ length: 2000 }, (_, row) => `10.${i % 10}.${row >> 8}.${row & 255}:8080`).join("\n");
    const response = await fetch(`${server.address}/api/v1/import/proxies`, { method: "POST", headers: { ...authorization(admin), "content-type": "text/plain" }, body: rows });
    assert.equal(response.status, 200);
    const { inserted, updated } = await response.json();
    assert.equal(inserted + updated, 2000);
    await setTimeout(500);
  },

  async "cancels"(server, { admin }) {
    const id = await startExport(server, admin, { dataset: "server_metrics", format: "XLSX" });
    const client = socketClient(server, admin);
    const events = follow(client, id);
    await setTimeout(300);
    await query(server.address, admin, CANCEL, { id });
    assert.ok(["CANCELED", "COMPLETED"].includes((await events).at(-1).status));
    await client.dispose();
    await remove(server, admin, id);
  },

  async "subscriptions that are dropped"(server, { ada }) {
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const client = socketClient(server, ada);
        const connected = new Promise((resolve, reject) => {
          client.on("connected", resolve);
          client.on("closed", ({ code, reason }) => reject(new Error(`No socket was opened: ${code} ${reason}`)));
        });
        const ended = new Promise((resolve) => {
          client.subscribe({ query: "subscription { onExportChanged { id status } }" }, { next() {}, error: resolve, complete: resolve });
        });
        await connected;
        await setTimeout(500);
        client.terminate();
        await ended;
      }),
    );
  },
};
