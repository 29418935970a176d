import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash, generateKeyPairSync } from "node:crypto";
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { calculateJwkThumbprint, exportJWK, flattenedVerify, importSPKI } from "jose";
import { root } from "../../scripts/lib.mjs";
import { completeExport } from "./exports.mjs";
import { query, signIn, startServer } from "./server.mjs";

const EXPORT = `query Export($id: ID!) { export(id: $id) { manifestUrl files { name bytes rows sha256 downloadUrl } createdBy { id displayName } } }`;
const REQUEST = { dataset: "motion_events", format: "CSV", compression: "GZIP", range: { preset: "LAST_24H" }, fields: [{ name: "timestamp" }, { name: "x", as: "left" }] };

let server;
let folder;
let pem;
let exported;
let file;
let manifest;

before(async () => {
  server = await startServer();
  folder = await mkdtemp(join(tmpdir(), "graphqlexport-manifests-"));
  const token = await signIn(server.address, "ada@example.com");
  const id = await completeExport(server, token, REQUEST, { fileName: "events", reason: "The audit of May" });
  exported = { id, ...(await query(server.address, token, EXPORT, { id })).export };
  file = await get(exported.files[0].downloadUrl);
  manifest = await get(exported.manifestUrl);
  pem = String(await get("/api/v1/manifests/key"));
  await Promise.all([save("events.csv.gz", file), save("events.csv.gz.manifest.json", manifest), save("key.pem", pem)]);
});
after(async () => {
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

const save = (name, content) => writeFile(join(folder, name), content);

async function get(place) {
  const answer = await fetch(server.address + place);
  assert.equal(answer.status, 200);
  return Buffer.from(await answer.arrayBuffer());
}

/** Runs the command in the folder, as its user would. */
function check(...args) {
  const { status, stdout, stderr } = spawnSync("node", [join(root, "scripts/verify.mjs"), ...args], { cwd: folder, encoding: "utf8", env: { ...process.env, INIT_CWD: folder } });
  return { status, printed: stdout + stderr };
}

test("a JOSE library reads the manifest with the published key [X-FR14]", async () => {
  const { payload, protectedHeader } = await flattenedVerify(JSON.parse(manifest), await importSPKI(pem, "ES256"));
  const key = await exportJWK(await importSPKI(pem, "ES256", { extractable: true }));
  assert.equal(protectedHeader.kid, await calculateJwkThumbprint(key));
  assert.deepEqual({ ...protectedHeader.jwk }, key);
  assert.deepEqual([protectedHeader.alg, protectedHeader.typ], ["ES256", "graphqlexport-manifest"]);

  const told = JSON.parse(Buffer.from(payload));
  const [{ name, bytes, rows, sha256 }] = exported.files;
  assert.deepEqual(told.files, [{ name, contentType: "application/gzip", bytes, rows, sha256 }]);
  assert.equal(sha256, createHash("sha256").update(file).digest("hex"));
  assert.deepEqual(
    [told.version, told.exportId, told.dataset, told.reason, told.rows, told.redactions],
    [1, exported.id, "motion_events", "The audit of May", rows, []],
  );
  assert.deepEqual(told.requester, { id: exported.createdBy.id, name: exported.createdBy.displayName });
  assert.deepEqual(told.request.fields[1], { name: "x", as: "left" });
  assert.match(told.software, /^GraphQLExport \d+\.\d+\.\d+/);
  assert.ok(Date.parse(told.requestedAt) <= Date.parse(told.snapshotAt) && Date.parse(told.snapshotAt) <= Date.parse(told.createdAt));
  const columns = [{ name: "timestamp", type: "TIMESTAMP" }, { name: "left", type: "INT64" }];
  const lines = columns.map((column) => `${column.name}\t${column.type}\n`).join("");
  assert.deepEqual(told.schema, { fingerprint: createHash("sha256").update(lines).digest("hex"), columns });
});

test("openssl finds the signature good, and that of a changed text bad [X-FR14]", async () => {
  const { protected: head, payload, signature } = JSON.parse(manifest);
  await Promise.all([save("signed.txt", `${head}.${payload}`), save("changed.txt", `${head}.${payload}A`), save("signature.der", der(Buffer.from(signature, "base64url")))]);
  const openssl = (text) => spawnSync("openssl", ["dgst", "-sha256", "-verify", "key.pem", "-signature", "signature.der", text], { cwd: folder }).status;
  assert.equal(openssl("signed.txt"), 0);
  assert.notEqual(openssl("changed.txt"), 0);
});

test("the manifest comes like a file, by a link that holds for it alone [X-FR14, R-SEC]", async () => {
  const answer = await fetch(server.address + exported.manifestUrl);
  assert.match(answer.headers.get("content-type"), /^application\/json/);
  assert.equal(answer.headers.get("content-disposition"), 'attachment; filename="events.csv.gz.manifest.json"');
  assert.equal(answer.headers.get("etag"), `"${createHash("sha256").update(manifest).digest("hex")}"`);
  const ofFile = new URL(exported.files[0].downloadUrl, server.address).search;
  const place = new URL(exported.manifestUrl, server.address).pathname;
  assert.equal((await fetch(server.address + place + ofFile)).status, 403);
  assert.equal((await fetch(server.address + place)).status, 403);
});

test("the private key is the server's alone [R-SEC]", async () => {
  assert.match(pem, /^-----BEGIN PUBLIC KEY-----\n/);
  assert.equal((await stat(join(server.data, "keys/manifests.pem"))).mode & 0o777, 0o600);
});

test("the command finds the right file good, and says whose key it trusted [X-FR14, X-SC1]", () => {
  const trusted = check("events.csv.gz", "events.csv.gz.manifest.json", "--key", "key.pem");
  assert.equal(trusted.status, 0, trusted.printed);
  assert.match(trusted.printed, /that you gave\nFile {7}as signed: events\.csv\.gz/);
  assert.match(trusted.printed, /The audit of May/);
  const untrusted = check("events.csv.gz", "events.csv.gz.manifest.json");
  assert.equal(untrusted.status, 0, untrusted.printed);
  assert.match(untrusted.printed, /NOT CHECKED: whose key that is/);
});

test("the command refuses a changed byte, a cut file, a changed manifest and another key [X-FR14, X-SC1, R-SEC]", async () => {
  const changed = Buffer.from(file);
  changed[changed.length >> 1] ^= 1;
  await Promise.all([save("changed.csv.gz", changed), save("cut.csv.gz", file.subarray(0, -1))]);
  await save("other.pem", generateKeyPairSync("ec", { namedCurve: "P-256" }).publicKey.export({ type: "spki", format: "pem" }));
  await save("forged.json", forged());
  for (const [args, words] of [
    [["changed.csv.gz", "events.csv.gz.manifest.json", "--key", "key.pem"], /SHA-256/],
    [["cut.csv.gz", "events.csv.gz.manifest.json", "--key", "key.pem"], /bytes, \d+ were signed/],
    [["events.csv.gz", "forged.json", "--key", "key.pem"], /not signed by this key, or was changed/],
    [["events.csv.gz", "forged.json"], /changed after it was signed/],
    [["events.csv.gz", "events.csv.gz.manifest.json", "--key", "other.pem"], /not signed by this key/],
    [["events.csv.gz", "key.pem"], /no manifest/],
  ]) {
    const { status, printed } = check(...args);
    assert.equal(status, 1, printed);
    assert.match(printed, words);
  }
});

test("the command tells what it could not check [X-FR14]", () => {
  for (const args of [[], ["events.csv.gz"], ["missing.csv", "events.csv.gz.manifest.json"], ["events.csv.gz", "missing.json"], ["events.csv.gz", "events.csv.gz.manifest.json", "--key", "missing.pem"]])
    assert.equal(check(...args).status, 2, args.join(" "));
});

/** The manifest with one word of what it says changed. */
function forged() {
  const { payload, ...rest } = JSON.parse(manifest);
  const words = Buffer.from(payload, "base64url").toString().replace("May", "Mai");
  return JSON.stringify({ ...rest, payload: Buffer.from(words).toString("base64url") });
}

/** Two numbers one after the other as openssl wants them: a DER sequence of two integers. */
function der(signature) {
  const integers = [signature.subarray(0, 32), signature.subarray(32)].map((number) => {
    const digits = number.subarray(number.findIndex((octet) => octet !== 0));
    const positive = digits[0] & 0x80 ? Buffer.concat([Buffer.of(0), digits]) : digits;
    return Buffer.concat([Buffer.of(2, positive.length), positive]);
  });
  const content = Buffer.concat(integers);
  return Buffer.concat([Buffer.of(0x30, content.length), content]);
}
