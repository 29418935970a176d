import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, beforeEach, test } from "node:test";
import { startExport, until } from "../clients/exports.mjs";
import { query, signIn, startServer } from "../clients/server.mjs";
import { startCluster } from "./cluster.mjs";
import { s3Client } from "./s3-client.mjs";

const SAVE = `mutation Save($input: SaveDestinationInput!) { saveDestination(input: $input) { destination { id kind summary } errors { __typename ... on Error { message } } } }`;
const TEST = `mutation Test($id: ID!) { testDestination(input: { id: $id }) { ok message } }`;
const RETRY = `mutation Retry($id: ID!) { retryExport(input: { id: $id }) { export { id } errors { __typename } } }`;
const EXPORT = `query Export($id: ID!) { export(id: $id) { status failure { code message } files { name contentType sha256 bytes downloadUrl } } }`;

const SMALL = { dataset: "motion_events", format: "CSV", range: { preset: "LAST_24H" } };
const LARGE = { dataset: "server_metrics", format: "JSON" };
const MEGABYTE = 1024 * 1024;

let cluster;
let server;
let token;

before(async () => {
  cluster = await startCluster("reports");
  server = await startServer({
    GRAPHQLEXPORT__DESTINATIONS__ALLOWPRIVATEADDRESSES: "true",
    GRAPHQLEXPORT__DESTINATIONS__RETRYDELAY: "00:00:00.050",
    GRAPHQLEXPORT__DESTINATIONS__MAXATTEMPTS: "3",
    GRAPHQLEXPORT__EXPORTS__MAXPERUSER: "64",
  });
  token = await signIn(server.address, "admin@example.com");
});
after(async () => {
  await server?.stop();
  await cluster?.stop();
});
beforeEach(() => {
  cluster.proxy.taken.length = 0;
  cluster.proxy.cuts.length = 0;
});

/** Makes a bucket a destination and returns its id. */
async function save(name, prefix, { accessKey, secretKey } = cluster.keys, bucket = "reports") {
  const s3 = { bucket, prefix, endpoint: cluster.proxy.endpoint, accessKey, secretKey };
  const { saveDestination } = await query(server.address, token, SAVE, { input: { name, s3 } });
  assert.equal(saveDestination.errors, null);
  assert.deepEqual(
    [saveDestination.destination.kind, saveDestination.destination.summary],
    ["S3", `s3://${bucket}/${prefix} at ${cluster.proxy.endpoint}`],
  );
  return saveDestination.destination.id;
}

const tryOut = async (id) => (await query(server.address, token, TEST, { id })).testDestination;

/** Waits for an export's end; `meanwhile` is asked along. */
async function ended(id, meanwhile = () => undefined) {
  const isEnd = ({ status }) => status === "COMPLETED" || status === "FAILED";
  const ask = async () => {
    await meanwhile();
    return (await query(server.address, token, EXPORT, { id })).export;
  };
  return { id, ...(await until(ask, isEnd)) };
}

const exportTo = async (destinationId, request = SMALL) => ended(await startExport(server, token, request, { destinationId }));

/** The keys and sizes of what lies below a prefix. */
async function objects(prefix) {
  const listed = await (await cluster.owner("GET", "/reports", { query: { "list-type": "2", prefix } })).text();
  return [...listed.matchAll(/<Contents><Key>(.*?)<\/Key>.*?<Size>(\d+)<\/Size>/g)].map(([, key, size]) => ({ key, size: Number(size) }));
}

async function uploads() {
  const listed = await (await cluster.owner("GET", "/reports", { query: { uploads: "" } })).text();
  return [...listed.matchAll(/<UploadId>/g)].length;
}

/** The bytes of an object are those of the export's file, here and there. */
async function assertArrived({ id, files: [file] }, prefix, reader = cluster.owner, address = server.address) {
  const [listed, manifest] = await objects(`${prefix}graphqlexport/${id}/`);
  assert.deepEqual(listed, { key: `${prefix}graphqlexport/${id}/${file.name}`, size: file.bytes });
  assert.equal(manifest.key, `${listed.key}.manifest.json`);
  const object = await reader("GET", `/reports/${prefix}graphqlexport/${id}/${file.name}`);
  const there = Buffer.from(await object.arrayBuffer());
  const here = Buffer.from(await (await fetch(address + file.downloadUrl)).arrayBuffer());
  assert.equal(createHash("sha256").update(there).digest("hex"), file.sha256);
  assert.ok(there.equals(here));
  assert.deepEqual(
    ["x-amz-meta-sha256", "content-type", "content-encoding"].map((name) => object.headers.get(name)),
    [file.sha256, file.contentType, null],
  );
}

const sent = (method, part) => cluster.proxy.taken.filter((request) => request.method === method && request.url.includes(part));

test("a file arrives byte for byte, encrypted, in a bucket that deletes it after seven days [R-S3, X-FR12]", async () => {
  const finished = await exportTo(await save("Daily", "daily/"));
  assert.deepEqual([finished.status, finished.failure], ["COMPLETED", null]);
  await assertArrived(finished, "daily/");
  assert.equal(sent("PUT", "/daily/")[0].headers["x-amz-server-side-encryption"], "AES256");
  const rules = await (await cluster.owner("GET", "/reports", { query: { lifecycle: "" } })).text();
  assert.match(rules, /<Prefix>daily\/graphqlexport\/<\/Prefix>.*<Days>7<\/Days>/s);
});

test("every destination of a bucket has its rule, and a rule that is there is not set again [R-S3]", async () => {
  const id = await save("Weekly", "weekly/");
  assert.deepEqual(await tryOut(id), { ok: true, message: "An object was written, read and deleted." });
  assert.deepEqual(await objects("weekly/"), []);
  const rules = await (await cluster.owner("GET", "/reports", { query: { lifecycle: "" } })).text();
  assert.match(rules, /daily\/graphqlexport\//);
  assert.match(rules, /weekly\/graphqlexport\//);
  assert.equal(sent("PUT", "?lifecycle").length, 1);
  await tryOut(id);
  assert.equal(sent("PUT", "?lifecycle").length, 1);
});

test("a large file goes in parts and is whole [R-S3, X-FR6]", async () => {
  const finished = await exportTo(await save("Large", "large/"), LARGE);
  assert.equal(finished.status, "COMPLETED");
  assert.ok(finished.files[0].bytes > 16 * MEGABYTE, String(finished.files[0].bytes));
  await assertArrived(finished, "large/");
  assert.equal(sent("PUT", "partNumber=").length, Math.ceil(finished.files[0].bytes / (8 * MEGABYTE)));
  assert.equal(await uploads(), 0);
});

test("a wrong key is refused once, and no key is told [R-S3, R-SEC]", async () => {
  const wrong = { ...cluster.keys, secretKey: "hunter2-hunter2-hunter2" };
  const id = await save("Wrong", "wrong/", wrong);
  const failed = await exportTo(id);
  assert.deepEqual([failed.status, failed.failure.code], ["FAILED", "STORAGE_UNAVAILABLE"]);
  assert.match(failed.failure.message, /answered 403 SignatureDoesNotMatch/);
  assert.doesNotMatch(failed.failure.message, /hunter2/);
  assert.equal(cluster.proxy.taken.length, 1);
  assert.equal((await fetch(server.address + failed.files[0].downloadUrl)).status, 200);
  assert.match((await tryOut(id)).message, /answered 403 SignatureDoesNotMatch/);
});

test("a bucket that is not there is asked for once [R-S3, X-EDGE]", async () => {
  const failed = await exportTo(await save("Missing", "", cluster.keys, "missing"));
  assert.match(failed.failure.message, /answered 404 NoSuchBucket/);
  assert.equal(cluster.proxy.taken.length, 1);
});

test("who may write and may set no rule writes, and is told [R-S3]", async () => {
  const writer = await cluster.ceph.addUser("writer");
  const allowed = ["s3:PutObject", "s3:GetObject", "s3:DeleteObject", "s3:AbortMultipartUpload"];
  const Statement = [
    { Effect: "Allow", Principal: { AWS: ["arn:aws:iam:::user/writer"] }, Action: allowed, Resource: ["arn:aws:s3:::reports/shared/*"] },
  ];
  const body = JSON.stringify({ Version: "2012-10-17", Statement });
  assert.equal((await cluster.owner("PUT", "/reports", { query: { policy: "" }, body })).status, 204);
  const id = await save("Shared", "shared/", writer);
  const { ok, message } = await tryOut(id);
  assert.ok(ok, message);
  assert.match(message, /could not be set\. The bucket's service answered 403 AccessDenied/);
  const finished = await exportTo(id);
  assert.equal(finished.status, "COMPLETED");
  await assertArrived(finished, "shared/", s3Client(cluster.ceph.endpoint, writer));
});

test("where nobody listens the attempts end, the file is kept, and trying again sends it [R-S3, X-EDGE, X-SCH]", async () => {
  const id = await save("Refusing", "refusing/");
  await cluster.proxy.refuse();
  const failed = await exportTo(id);
  assert.deepEqual([failed.status, failed.failure.code], ["FAILED", "STORAGE_UNAVAILABLE"]);
  assert.match(failed.failure.message, /cannot be reached/);
  assert.equal((await fetch(server.address + failed.files[0].downloadUrl)).status, 200);
  await cluster.proxy.accept();
  const { retryExport } = await query(server.address, token, RETRY, { id: failed.id });
  assert.equal(retryExport.errors, null);
  const finished = await ended(retryExport.export.id);
  assert.equal(finished.status, "COMPLETED");
  await assertArrived(finished, "refusing/");
});

test("a connection that breaks within a part leaves no object and no parts, and the next attempt a whole one [R-S3, X-FR13, X-EDGE]", async () => {
  const id = await save("Breaking", "breaking/");
  cluster.proxy.cuts.push(3 * MEGABYTE, undefined, 5 * MEGABYTE, MEGABYTE);
  const exportId = await startExport(server, token, LARGE, { destinationId: id });
  const seen = [];
  const failed = await ended(exportId, async () => seen.push(...(await objects("breaking/"))));
  assert.deepEqual([failed.status, failed.failure.code, seen, cluster.proxy.cuts], ["FAILED", "STORAGE_UNAVAILABLE", [], []]);
  assert.deepEqual([await objects("breaking/"), await uploads()], [[], 0]);
  assert.equal(sent("POST", "?uploads").length, 3);

  cluster.proxy.cuts.push(4 * MEGABYTE);
  const { retryExport } = await query(server.address, token, RETRY, { id: failed.id });
  const finished = await ended(retryExport.export.id, async () => seen.push(...(await objects("breaking/"))));
  assert.equal(finished.status, "COMPLETED");
  await assertArrived(finished, "breaking/");
  assert.ok(seen.every(({ key, size }) => key.endsWith(".manifest.json") || size === finished.files[0].bytes));
});

test("a server that is killed within a part leaves no object, and sends a whole one once afterwards [R-S3, X-FR12, X-FR13, R-JOB]", async () => {
  const settings = { GRAPHQLEXPORT__DESTINATIONS__ALLOWPRIVATEADDRESSES: "true" };
  const first = await startServer(settings);
  const { accessKey, secretKey } = cluster.keys;
  const s3 = { bucket: "reports", prefix: "killed/", endpoint: cluster.proxy.endpoint, accessKey, secretKey };
  const { saveDestination } = await query(first.address, await signIn(first.address, "admin@example.com"), SAVE, { input: { name: "Killed", s3 } });
  const id = await startExport(first, await signIn(first.address, "admin@example.com"), LARGE, { destinationId: saveDestination.destination.id });
  await until(() => sent("PUT", "partNumber=2").length, Boolean);
  await first.kill();
  assert.deepEqual(await objects("killed/"), []);

  const second = await startServer(settings, first.data);
  try {
    const again = await signIn(second.address, "admin@example.com");
    const finished = await until(
      async () => (await query(second.address, again, EXPORT, { id })).export,
      ({ status }) => status === "COMPLETED" || status === "FAILED",
    );
    assert.equal(finished.status, "COMPLETED", finished.failure?.message);
    await assertArrived({ id, ...finished }, "killed/", cluster.owner, second.address);
    assert.equal((await objects("killed/")).length, 2);
  } finally {
    await second.stop();
  }
});
