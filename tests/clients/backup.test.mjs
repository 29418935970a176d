import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { root, serverDll } from "../../scripts/lib.mjs";
import { startPostgreSql } from "../../scripts/postgresql.mjs";
import { completeExport, startExport, until } from "./exports.mjs";
import { query, signIn, startServer } from "./server.mjs";

const REQUEST = { dataset: "motion_events", format: "CSV" };
const FILES = `query Files($id: ID!) { export(id: $id) { status attempt files { sha256 downloadUrl } } }`;
const [, ofSqlite, ofPostgreSql] = readFileSync(join(root, "docs/backup.md"), "utf8").split(/^## /m);
const commands = (section) => [...section.matchAll(/^```bash\n([\s\S]*?)^```$/gm)].map(([, text]) => text);

const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Runs commands of the document as they stand there. */
function run(text, env) {
  const { status, stdout, stderr } = spawnSync("bash", ["-euo", "pipefail", "-c", text], { env: { ...process.env, ...env }, encoding: "utf8" });
  assert.equal(status, 0, `${text}\n${stdout}\n${stderr}`);
  return stdout;
}

/** Makes a finished export and one that has only begun, and tells what must come back. */
async function use(server) {
  const token = await signIn(server.address, "ada@example.com");
  const done = await completeExport(server, token, REQUEST);
  const { files } = (await query(server.address, token, FILES, { id: done })).export;
  return { done, begun: await startExport(server, token, { ...REQUEST, format: "JSON" }), file: files[0] };
}

/** Everything that was there before is there again: the account, the file by its old link, and the export that had begun. */
async function assertRestored(server, before) {
  const link = await fetch(server.address + new URL(before.file.downloadUrl, server.address).pathname + new URL(before.file.downloadUrl, server.address).search);
  assert.equal(link.status, 200);
  assert.equal(sha256(Buffer.from(await link.arrayBuffer())), before.file.sha256);
  const token = await signIn(server.address, "ada@example.com");
  const status = async () => (await query(server.address, token, FILES, { id: before.begun })).export;
  assert.equal((await until(status, (found) => ["COMPLETED", "FAILED"].includes(found.status))).status, "COMPLETED");
  await completeExport(server, token, REQUEST);
}

test("[X-SC1, R-AUD] a copy of a running server's data folder is a whole server", async () => {
  const folder = mkdtempSync(join(tmpdir(), "graphqlexport-backup-"));
  const [backup, restored] = [join(folder, "backup"), join(folder, "restored")];
  const [copy, restore] = commands(ofSqlite);
  const server = await startServer();
  let before;
  try {
    before = await use(server);
    assert.match(run(copy, { DATA: server.data, BACKUP: backup }), /^ok$/m);
  } finally {
    await server.stop();
  }

  run(restore, { DATA: restored, BACKUP: backup });
  const other = await startServer({ GRAPHQLEXPORT__DATAPATH: restored });
  try {
    await assertRestored(other, before);
    run(`dotnet "${serverDll}" verify-audit`, { GRAPHQLEXPORT__DATAPATH: restored });
  } finally {
    await other.stop();
    rmSync(folder, { recursive: true });
  }
});

test("[X-SC1, G-SCALE] so is a dump of PostgreSQL's database with the files", async () => {
  const folder = mkdtempSync(join(tmpdir(), "graphqlexport-backup-"));
  const [dump, restore] = commands(ofPostgreSql);
  const postgres = startPostgreSql();
  const settings = (database) => ({
    GRAPHQLEXPORT__DATABASE__PROVIDER: "PostgreSql",
    GRAPHQLEXPORT__DATABASE__CONNECTIONSTRING: postgres.connection.replace("Database=postgres", `Database=${database}`),
  });
  try {
    const server = await startServer({ ...settings("postgres"), GRAPHQLEXPORT__DATAPATH: folder });
    let before;
    try {
      before = await use(server);
      run(dump, { ...postgres.env, BACKUP: folder });
    } finally {
      await server.stop();
    }

    run(restore, { ...postgres.env, BACKUP: folder });
    const other = await startServer({ ...settings("graphqlexport"), GRAPHQLEXPORT__DATAPATH: folder });
    try {
      await assertRestored(other, before);
    } finally {
      await other.stop();
    }
  } finally {
    postgres.stop();
    rmSync(folder, { recursive: true });
  }
});
