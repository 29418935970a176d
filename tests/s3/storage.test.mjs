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
    ...storage(),
    GRAPHQLEXPORT__DESTINATIONS__ALLOWPRIVATEADDRESSES: "true",
    GRAPHQLEXPORT__EXPORTS__RETRYDELAY: "00:00:01",
  });
  token = await signIn(server.address, "admin@example.com");
});
after(async () => {
  await server?.stop();
  await cluster?.stop();
});

/** The settings of a server whose files are in the cluster. */
const storage = () => ({
  GRAPHQLEXPORT__STORAGE__BUCKET: "files",
  GRAPHQLEXPORT__STORAGE__ENDPOINT: cluster.proxy.endpoint,
  GRAPHQLEXPORT__STORAGE__ACCESSKEY: cluster.keys.accessKey,
  GRAPHQLEXPORT__STORAGE__SECRETKEY: cluster.keys.secretKey,
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

test("presigned downloads come from the bucket itself, once the server has judged them [R-S3, R-SEC, R-AUD]", async () => {
  const presigning = await startServer({ ...storage(), GRAPHQLEXPORT__STORAGE__PRESIGNEDDOWNLOADS: "true" });
  try {
    const admin = await signIn(presigning.address, "admin@example.com");
    const ask = (text, variables) => query(presigning.address, admin, text, variables);
    const id = await completeExport(presigning, admin, LARGE);
    const [file] = (await ask(FILES, { id })).export.files;
    const link = presigning.address + file.downloadUrl;

    cluster.proxy.taken.length = 0;
    const answer = await fetch(link, { redirect: "manual" });
    const to = new URL(answer.headers.get("location"));
    assert.deepEqual([answer.status, answer.headers.get("cache-control"), to.origin], [302, "no-store", cluster.proxy.endpoint]);
    assert.ok(Number(to.searchParams.get("X-Amz-Expires")) <= 60);
    assert.deepEqual(
      cluster.proxy.taken.map(({ method }) => method),
      ["HEAD"],
      "the server reads no byte of it",
    );
    const whole = await fetch(link);
    const bytes = await bytesOf(whole);
    assert.deepEqual([bytes.length, sha256(bytes)], [file.bytes, file.sha256]);
    assert.match(whole.headers.get("content-disposition"), /^attachment; filename="?server-metrics.*\.json/);
    assert.match(whole.headers.get("content-type"), /^application\/json/);
    const part = await fetch(link, { headers: { range: "bytes=9000000-9000099" } });
    assert.equal(part.status, 206);
    assert.ok((await bytesOf(part)).equals(bytes.subarray(9_000_000, 9_000_100)));
    const head = await fetch(link, { method: "HEAD" });
    assert.deepEqual([head.status, head.headers.get("content-length")], [200, String(file.bytes)]);

    const changed = new URL(to);
    changed.searchParams.set("response-content-disposition", "inline");
    assert.equal((await fetch(changed)).status, 403);
    assert.equal((await fetch(link.replace(/.$/, (last) => (last === "a" ? "b" : "a")), { redirect: "manual" })).status, 403);
    const AUDIT = `{ auditLog(where: { action: { eq: FILE_DOWNLOADED } }) { totalCount } }`;
    assert.equal((await ask(AUDIT)).auditLog.totalCount, 3);
    await ask(DELETE, { id });
    assert.notEqual((await fetch(link, { redirect: "manual" })).status, 302);
  } finally {
    await presigning.stop();
  }
});
