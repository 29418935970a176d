import assert from "node:assert/strict";
import { createHash, createHmac } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:https";
import { after, before, test } from "node:test";
import { makeCertificate } from "./certificate.mjs";
import { startExport, until } from "./exports.mjs";
import { query, signIn, startServer } from "./server.mjs";

const SAVE = `mutation Save($input: SaveDestinationInput!) { saveDestination(input: $input) { destination { id kind summary } errors { __typename ... on Error { message } } } }`;
const TEST = `mutation Test($id: ID!) { testDestination(input: { id: $id }) { ok message } }`;
const EXPORT = `query Export($id: ID!) { export(id: $id) { status failure { code message } manifestUrl files { name sha256 rows downloadUrl } } }`;
const REQUEST = { dataset: "motion_events", format: "CSV", range: { preset: "LAST_24H" } };

let certificate;
let receiver;
let server;
let token;
const taken = [];
/** What the receiver answers, each once; then 204. */
const answers = [];

before(async () => {
  certificate = await makeCertificate();
  receiver = createServer({ key: certificate.key, cert: certificate.cert }, async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    const form = await new Response(body, { headers: { "content-type": request.headers["content-type"] } }).formData().catch(() => null);
    taken.push({ path: request.url, headers: request.headers, form });
    const [status, headers] = form ? (answers.shift() ?? [204]) : [400];
    response.writeHead(status, headers).end();
  });
  await once(receiver.listen(0, "127.0.0.1"), "listening");
  server = await startServer({
    SSL_CERT_FILE: certificate.file,
    GRAPHQLEXPORT__DESTINATIONS__ALLOWPRIVATEADDRESSES: "true",
    GRAPHQLEXPORT__DESTINATIONS__RETRYDELAY: "00:00:00.010",
  });
  token = await signIn(server.address, "ada@example.com");
});
after(async () => {
  await server?.stop();
  receiver.close();
  receiver.closeAllConnections();
  await certificate.remove();
});

const addressOf = (path) => `https://localhost:${receiver.address().port}${path}`;

/** Makes a webhook of Ada's and returns its id. */
async function save(name, path, secret) {
  const { saveDestination } = await query(server.address, token, SAVE, { input: { name, webhook: { url: addressOf(path), secret } } });
  assert.equal(saveDestination.errors, null);
  assert.deepEqual([saveDestination.destination.kind, saveDestination.destination.summary], ["WEBHOOK", addressOf(path.split("?")[0])]);
  return saveDestination.destination.id;
}

/** Exports to a destination and returns the export once it has ended. */
async function exportTo(destinationId) {
  taken.length = 0;
  const id = await startExport(server, token, REQUEST, { destinationId });
  const ended = ({ status }) => status === "COMPLETED" || status === "FAILED";
  return until(async () => (await query(server.address, token, EXPORT, { id })).export, ended);
}

/** What the manifest says, whoever signed it. */
const toldBy = (form) => JSON.parse(Buffer.from(JSON.parse(form.get("manifest")).payload, "base64url"));

/** Whether a request is signed by a secret, as docs/destinations.md says. */
function isSigned({ headers, form }, secret) {
  const [, moment, signature] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(headers["x-graphqlexport-signature"]);
  assert.ok(Math.abs(Number(moment) - Date.now() / 1000) < 60);
  const manifest = Buffer.from(form.get("manifest"));
  return createHmac("sha256", secret).update(`${moment}.`).update(manifest).digest("hex") === signature;
}

test("a webhook gets the file with a signed manifest, after failures that pass [X-FR12, X-SCH]", async () => {
  const id = await save("Receiver", "/in?token=hidden", "hunter2");
  answers.push([503], [429]);
  const finished = await exportTo(id);
  assert.equal(finished.status, "COMPLETED");
  assert.equal(taken.length, 3);

  const { path, form } = taken[2];
  assert.equal(path, "/in?token=hidden");
  const file = form.get("file");
  assert.equal(form.get("manifest"), await (await fetch(server.address + finished.manifestUrl)).text());
  const manifest = toldBy(form);
  assert.equal(file.name, finished.files[0].name);
  assert.equal(
    createHash("sha256")
      .update(Buffer.from(await file.arrayBuffer()))
      .digest("hex"),
    finished.files[0].sha256,
  );
  assert.deepEqual(
    [manifest.files[0].sha256, manifest.rows, manifest.dataset, manifest.test],
    [finished.files[0].sha256, finished.files[0].rows, "motion_events", undefined],
  );
  assert.ok(isSigned(taken[2], "hunter2"));
  assert.ok(!isSigned(taken[2], "hunter3"));
});

test("what a webhook refuses for good, or leads elsewhere, fails at once and keeps the file [X-FR13, X-EDGE, R-SEC]", async () => {
  const id = await save("Refusing", "/refusing");
  for (const answer of [[403], [302, { location: addressOf("/elsewhere") }]]) {
    answers.push(answer);
    const failed = await exportTo(id);
    assert.deepEqual([failed.status, failed.failure.code], ["FAILED", "STORAGE_UNAVAILABLE"]);
    assert.match(failed.failure.message, new RegExp(`answered ${answer[0]}`));
    assert.deepEqual(
      taken.map(({ path }) => path),
      ["/refusing"],
    );
    assert.equal(taken[0].headers["x-graphqlexport-signature"], undefined);
    assert.equal((await fetch(server.address + failed.files[0].downloadUrl)).status, 200);
  }
});

test("a test sends a manifest without a file [X-FR12]", async () => {
  const id = await save("Tested", "/tested", "hunter2");
  taken.length = 0;
  assert.deepEqual((await query(server.address, token, TEST, { id })).testDestination, { ok: true, message: "The webhook took a test." });
  assert.equal(toldBy(taken[0].form).test, true);
  assert.equal(taken[0].form.get("file"), null);
  assert.ok(isSigned(taken[0], "hunter2"));
  answers.push([500]);
  assert.deepEqual((await query(server.address, token, TEST, { id })).testDestination, { ok: false, message: "The webhook answered 500." });
});
