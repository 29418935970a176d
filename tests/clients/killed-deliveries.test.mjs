import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { existsSync, watch } from "node:fs";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startExport, until } from "./exports.mjs";
import { query, signIn, startServer } from "./server.mjs";
import { filesIn, startHoldingProxy, startSshd } from "./sshd.mjs";

const SAVE = `mutation Save($input: SaveDestinationInput!) { saveDestination(input: $input) { destination { id } errors { __typename ... on Error { message } } } }`;
const EXPORT = `query Export($id: ID!) { export(id: $id) { status failure { message } files { name bytes sha256 } } }`;
const LARGE = { dataset: "server_metrics", format: "JSON" };

/** Starts sending a large file to a destination, kills the server once `meanwhile` says so, looks, and lets a new server go on. */
async function killWhileSending(settings, destination, directory, meanwhile) {
  const first = await startServer(settings);
  try {
    const token = await signIn(first.address, "admin@example.com");
    const { saveDestination } = await query(first.address, token, SAVE, { input: { name: "Place", ...destination } });
    assert.equal(saveDestination.errors, null);
    const moment = meanwhile(first);
    const id = await startExport(first, token, LARGE, { destinationId: saveDestination.destination.id });
    await moment;
    await first.kill();
    const left = await filesIn(directory);
    assert.equal(left.filter((name) => name.startsWith(`.${id}.`) && name.endsWith(".partial")).length, 1, `it was killed while it sent: ${left}`);
    assert.deepEqual(
      left.filter((name) => !name.endsWith(".partial")),
      [],
      "no file has its name before it is whole",
    );
    return { id, data: first.data };
  } catch (error) {
    await first.stop();
    throw error;
  }
}

/** A new server on the same folder ends the export, and the file is there once. */
async function goOn(settings, { id, data }, directory) {
  const second = await startServer(settings, data);
  try {
    const token = await signIn(second.address, "admin@example.com");
    const ended = await until(
      async () => (await query(second.address, token, EXPORT, { id })).export,
      ({ status }) => status === "COMPLETED" || status === "FAILED",
    );
    assert.equal(ended.status, "COMPLETED", ended.failure?.message);
    const [file] = ended.files;
    assert.deepEqual(await filesIn(directory), [file.name, `${file.name}.manifest.json`]);
    const bytes = await readFile(join(directory, file.name));
    assert.deepEqual([bytes.length, createHash("sha256").update(bytes).digest("hex")], [file.bytes, file.sha256]);
  } finally {
    await second.stop();
  }
}

test("a server that is killed while it sends by SFTP leaves nothing under the file's name, and sends it once afterwards [X-FR12, X-FR13, R-JOB]", async () => {
  const sshd = await startSshd();
  const proxy = await startHoldingProxy(sshd.port, 2_000_000);
  const settings = { GRAPHQLEXPORT__DESTINATIONS__ALLOWPRIVATEADDRESSES: "true" };
  try {
    const killed = await killWhileSending(settings, { sftp: { ...sshd.input, port: proxy.port } }, sshd.directory, () => until(proxy.holds, Boolean));
    proxy.release();
    await goOn(settings, killed, sshd.directory);
  } finally {
    await proxy.stop();
    await sshd.stop();
  }
});

test("a server that is killed while it writes into a directory leaves nothing under the file's name, and writes it once afterwards [X-FR12, X-FR13, R-JOB]", async () => {
  const root = await mkdtemp(join(tmpdir(), "graphqlexport-place-"));
  const directory = join(root, "files");
  await mkdir(directory);
  const settings = { GRAPHQLEXPORT__DESTINATIONS__LOCALROOTS: root };
  try {
    const killed = await killWhileSending(settings, { local: { directory } }, directory, (server) => begun(directory).then(() => process.kill(server.pid, "SIGKILL")));
    await goOn(settings, killed, directory);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
});

/** Waits until a file appears in a directory. */
function begun(directory) {
  return new Promise((resolve) => {
    const watcher = watch(directory, (_, name) => {
      if (!existsSync(join(directory, name))) return;
      watcher.close();
      resolve();
    });
  });
}
