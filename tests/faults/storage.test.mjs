import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { completeExport, startExport, until } from "../clients/exports.mjs";
import { authorization, signIn } from "../clients/server.mjs";
import { ada, demoServer, ended, exportOf, filesOf, isReady } from "./one-server.mjs";

const SMALL = { dataset: "motion_events", format: "CSV", range: { preset: "LAST_24H" } };
const LARGE = { dataset: "server_metrics", format: "JSON" };

const run = (command, ...args) => execFileSync(command, args, { stdio: "pipe" });
const undo = [];
after(async () => {
  for (const step of undo.reverse()) await step();
});

/** A server whose folder of exports is a file system of its own. */
async function serverOn(name, ...options) {
  const server = await demoServer(name);
  undo.push(() => server.stop());
  const exports = join(server.data, "exports");
  mkdirSync(exports);
  run("mount", "-t", "tmpfs", ...options, "tmpfs", exports);
  undo.push(() => run("umount", "--lazy", exports));
  await server.start().ready();
  return { server, exports, token: await ada(server) };
}

test("4: an export for which there is no space fails as STORAGE_FULL, leaves nothing, and the next one that fits is made [X-EDGE, X-FR13]", async () => {
  const { server, token } = await serverOn("full", "-o", "size=4m");
  const failed = await ended(server, token, await startExport(server, token, LARGE));
  assert.deepEqual([failed.status, failed.failure.code, failed.files], ["FAILED", "STORAGE_FULL", []]);
  assert.deepEqual(filesOf(server), []);
  await completeExport(server, token, SMALL);
});

test("an import whose rows find no space is answered with STORAGE_FULL, and the next one that fits goes in [X-EDGE]", async () => {
  const { server, token } = await serverOn("full-import");
  const folder = join(server.data, "imports");
  mkdirSync(folder, { recursive: true });
  run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder);
  undo.push(() => run("umount", "--lazy", folder));
  const rows = (count) => "timestamp,camera_id,confidence,algorithm,x,y,width,height\n" + "2026-01-18T10:00:00Z,front-door,0.9,MOG2,1,2,3,4\n".repeat(count);
  const send = (count) => fetch(`${server.address}/api/v1/import/motion-events`, { method: "POST", headers: { ...authorization(token), "Content-Type": "text/csv" }, body: rows(count) });

  const full = await send(50_000);
  assert.deepEqual([full.status, (await full.json()).code], [507, "STORAGE_FULL"]);
  const fits = await send(100);
  assert.deepEqual([fits.status, (await fits.json()).inserted], [200, 100]);
});

test("7: where the storage can only be read, exports fail and readiness is red, until it can be written again [X-EDGE, G-RUN]", async () => {
  const { server, exports, token } = await serverOn("read-only");
  run("mount", "-o", "remount,ro", exports);
  const failed = await ended(server, token, await startExport(server, token, SMALL));
  assert.deepEqual([failed.status, failed.failure.code], ["FAILED", "STORAGE_UNAVAILABLE"]);
  assert.equal(await isReady(server), false);
  run("mount", "-o", "remount,rw", exports);
  assert.equal(await isReady(server), true);
  await completeExport(server, token, SMALL);
});

test("8: a folder of exports that is deleted is made again [X-EDGE]", async () => {
  const server = await demoServer("deleted");
  undo.push(() => server.stop());
  await server.start().ready();
  const token = await ada(server);
  await completeExport(server, token, SMALL);
  rmSync(join(server.data, "exports"), { recursive: true });
  await completeExport(server, token, SMALL);
  assert.equal(filesOf(server).length, 1);
});

test("6: an export whose file the disk did not take is never completed [X-FR13, X-SC1]", async () => {
  // The database syncs by fdatasync(2), so that this meets files of exports alone.
  const before = await demoServer("fsync");
  undo.push(() => before.stop());
  await before.start().ready();
  await ada(before);
  await before.end("SIGTERM");
  // The keys of sign-ins are on the disk by now.
  const settings = { GRAPHQLEXPORT__DATAPATH: before.data };
  const server = await demoServer("fsync-fails", settings, { within: ["strace", "-D", "-f", "-qq", "-e", "trace=fsync", "-e", "inject=fsync:error=EIO", "-o", "/dev/null"] });
  undo.push(() => server.stop());
  await server.start().ready();
  const token = await ada(server);
  const failed = await ended(server, token, await startExport(server, token, SMALL));
  assert.deepEqual([failed.status, failed.failure.code, failed.files], ["FAILED", "STORAGE_UNAVAILABLE", []]);
  assert.deepEqual(filesOf(before), []);
});

test("3: after a power cut every completed file is whole [X-SC1, X-FR13]", async () => {
  const server = await demoServer("power");
  undo.push(() => server.stop());
  const image = `${server.data}.img`;
  run("truncate", "--size=2G", image);
  undo.push(() => rmSync(image));
  run("mkfs.ext4", "-q", "-F", image);
  const mount = () => run("mount", "-o", "loop", image, server.data);
  mount();
  undo.push(() => run("umount", "--lazy", server.data));
  await server.start().ready();
  const token = await ada(server);
  const ids = await Promise.all(Array.from({ length: 12 }, (_, i) => startExport(server, token, i % 2 ? LARGE : SMALL)));
  const states = () => Promise.all(ids.map((id) => exportOf(server, token, id)));
  const before = (await until(states, (found) => found.filter(({ status }) => status === "COMPLETED").length >= 4)).filter(({ status }) => status === "COMPLETED");

  // Nothing is written any more that was not on the disk.
  run("xfs_io", "-x", "-c", "shutdown", server.data);
  await server.end("SIGKILL");
  run("umount", server.data);
  mount();
  await server.start().ready();

  const again = await ada(server);
  for (const id of ids) {
    const { status, failure } = await ended(server, again, id);
    assert.equal(status, "COMPLETED", JSON.stringify(failure));
  }
  for (const { id, files } of before) {
    const [file] = files;
    assert.equal((await exportOf(server, again, id)).files[0].sha256, file.sha256);
    const bytes = await (await fetch(server.address + file.downloadUrl)).arrayBuffer();
    const digest = Buffer.from(await crypto.subtle.digest("SHA-256", bytes)).toString("hex");
    assert.equal(digest, file.sha256);
  }
  assert.deepEqual(filesOf(server).filter((name) => name.endsWith(".partial")), []);
});

test("5: without space for the database changes are refused, reading goes on, and nothing is damaged [X-SC1, X-EDGE]", async () => {
  const server = await demoServer("database-full");
  undo.push(() => server.stop());
  run("mount", "-t", "tmpfs", "-o", "size=400m", "tmpfs", server.data);
  undo.push(() => run("umount", "--lazy", server.data));
  await server.start().ready();
  const token = await ada(server);
  const id = await completeExport(server, token, SMALL);
  // The key of links is made with the first.
  const [file] = (await exportOf(server, token, id)).files;
  const ballast = join(server.data, "ballast");
  const { bavail, bsize } = JSON.parse(run("stat", "--file-system", "--format", '{"bavail":%a,"bsize":%S}', server.data));
  writeFileSync(ballast, Buffer.alloc(Math.max(0, bavail * bsize)));
  assert.ok(statSync(ballast).size > 0);

  const rows = Array.from({ length: 50_000 }, (_, i) => `10.1.${i >> 8}.${i & 255}:8080`).join("\n");
  const admin = await signIn(server.address, "admin@example.com");
  const refused = await fetch(`${server.address}/api/v1/import/proxies`, { method: "POST", headers: { ...authorization(admin), "content-type": "text/plain" }, body: rows });
  assert.match(refused.headers.get("content-type"), /problem\+json/);
  assert.deepEqual([refused.status, (await refused.json()).code], [507, "STORAGE_FULL"]);
  assert.deepEqual((await exportOf(server, token, id)).files[0].sha256, file.sha256);
  assert.equal((await fetch(server.address + file.downloadUrl)).status, 200);
  rmSync(ballast);
  await completeExport(server, token, SMALL);
  assert.equal(String(run("sqlite3", join(server.data, "graphqlexport.db"), "PRAGMA integrity_check")).trim(), "ok");
});
