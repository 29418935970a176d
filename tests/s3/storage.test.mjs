import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import { completeExport, startExport, until } from "../clients/exports.mjs";
import { query, signIn, startServer } from "../clients/server.mjs";
import { startCluster } from "./cluster.mjs";

const FILES = `query Files($id: ID!) { export(id: $id) { status attempt failure { code } files { bytes sha256 downloadUrl } } }`;
const DELETE = `mutation Delete($id: ID!) { deleteExport(input: { id: $id }) { deletedId } }`;
const SAVE = `mutation Save($input: SaveDestinationInput!) { saveDestination(input: $input) { destination { id } errors { __typename } } }`;
const SMALL = { dataset: "motion_events", format: "CSV", range: { preset: "LAST_24H" } };
const LARGE = { dataset: "server_metrics", format: "JSON" };

let cluster;
let server;
let token;

before(async () => {
  cluster = await startCluster("files", "reports");
  server = await startServer({
    GRAPHQLEXPORT__STORAGE__BUCKET: "files",
    GRAPHQLEXPORT__STORAGE__ENDPOINT: cluster.proxy.endpoint,
    GRAPHQLEXPORT__STORAGE__ACCESSKEY: cluster.keys.accessKey,
    GRAPHQLEXPORT__STORAGE__SECRETKEY: cluster.keys.secretKey,
    GRAPHQLEXPORT__DESTINATIONS__ALLOWPRIVATEADDRESSES: "true",
    GRAPHQLEXPORT__EXPORTS__RETRYDELAY: "00:00:01",
  });
  token = await signIn(server.address, "admin@example.com");
});
after(async () => {
  await server?.stop();
  await cluster?.stop();
});

const exportOf = async (id) => (await query(server.address, token, FILES, { id })).export;

async function stored() {
  const listed = await (await cluster.owner("GET", "/files", { query: { "list-type": "2" } })).text();
  return [...listed.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key]) => key);
}

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");
const bytesOf = async (response) => Buffer.from(await response.arrayBuffer());

test("a large file is in the bucket alone, and its signed link answers whole and by ranges [R-S3, G-SCALE, G-API]", async () => {
  const id = await completeExport(server, token, LARGE);
  const [file] = (await exportOf(id)).files;
  assert.ok(file.bytes > 16 * 1024 * 1024);
  assert.deepEqual(await stored(), [`exports/${id}-1.json`]);
  const whole = await fetch(server.address + file.downloadUrl);
  const bytes = await bytesOf(whole);
  assert.deepEqual([bytes.length, sha256(bytes)], [file.bytes, file.sha256]);
  const etag = whole.headers.get("etag");
  for (const [range, from, to] of [
    ["bytes=0-99", 0, 100],
    ["bytes=9000000-9000099", 9_000_000, 9_000_100],
    ["bytes=-50", file.bytes - 50, file.bytes],
  ]) {
    const part = await fetch(server.address + file.downloadUrl, { headers: { range, "if-range": etag } });
    assert.equal(part.status, 206);
    assert.ok((await bytesOf(part)).equals(bytes.subarray(from, to)), range);
  }
  assert.equal((await fetch(server.address + file.downloadUrl.replace(/.$/, (last) => (last === "A" ? "B" : "A")))).status, 403);
});

test("a file goes on from the bucket to a bucket, and goes with its export [R-S3, X-FR12]", async () => {
  const s3 = { bucket: "reports", endpoint: cluster.proxy.endpoint, accessKey: cluster.keys.accessKey, secretKey: cluster.keys.secretKey };
  const { saveDestination } = await query(server.address, token, SAVE, { input: { name: "Reports", s3 } });
  const id = await completeExport(server, token, SMALL, { destinationId: saveDestination.destination.id });
  const [file] = (await exportOf(id)).files;
  const listed = await (await cluster.owner("GET", "/reports", { query: { "list-type": "2" } })).text();
  const [, key] = /<Key>(.*?)<\/Key>/.exec(listed);
  assert.equal(sha256(await bytesOf(await cluster.owner("GET", `/reports/${key}`))), file.sha256);
  assert.ok((await stored()).includes(`exports/${id}-1.csv`));
  assert.equal((await query(server.address, token, DELETE, { id })).deleteExport.deletedId, id);
  assert.ok(!(await stored()).includes(`exports/${id}-1.csv`));
});

test("a bucket that is not there for a while fails exports and turns readiness red, and then serves again [R-S3, X-EDGE]", async () => {
  await cluster.proxy.refuse();
  const id = await startExport(server, token, SMALL);
  const failed = await until(
    () => exportOf(id),
    ({ status }) => status === "FAILED",
  );
  assert.equal(failed.failure.code, "STORAGE_UNAVAILABLE");
  assert.equal(failed.attempt, 3);
  assert.equal((await fetch(`${server.address}/health/ready`)).status, 503);
  await cluster.proxy.accept();
  assert.equal((await fetch(`${server.address}/health/ready`)).status, 200);
  await completeExport(server, token, SMALL);
});
