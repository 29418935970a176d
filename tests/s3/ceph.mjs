import { execFile, spawn } from "node:child_process";
import { randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { promisify } from "node:util";
import { freePort } from "../clients/server.mjs";

const run = promisify(execFile);

/**
 * Starts a cluster of one monitor, one store in memory and radosgw, on free ports of this machine and in a folder of its own. `addUser`
 * makes an account; `stop` ends it all and removes the folder.
 */
export async function startCeph() {
  const folder = await mkdtemp(join(tmpdir(), "graphqlexport-ceph-"));
  const [monitorPort, port] = [await freePort(), await freePort()];
  const [cluster, store] = [randomUUID(), randomUUID()];
  const file = join(folder, "ceph.conf");
  const keys = join(folder, "keyring");
  const monitor = `v2:127.0.0.1:${monitorPort}`;
  const ceph = (program, ...args) => run(program, ["-c", file, ...args], { timeout: 60_000 });
  const daemons = [];
  const start = (program, ...args) => {
    const daemon = spawn(program, ["-c", file, ...args, "-f"], { stdio: ["ignore", "pipe", "pipe"] });
    const output = createWriteStream(join(folder, `${program}.out`));
    for (const stream of [daemon.stdout, daemon.stderr]) stream.pipe(output, { end: false });
    daemons.push(daemon);
  };
  const stop = async () => {
    for (const daemon of daemons.reverse().filter(({ exitCode }) => exitCode === null)) {
      daemon.kill("SIGKILL");
      await once(daemon, "exit");
    }
    await rm(folder, { recursive: true, force: true });
  };

  try {
    await Promise.all(["mon", "osd", "run"].map((name) => mkdir(join(folder, name))));
    await writeFile(file, settings(folder, cluster, monitor, port));
    await run("ceph-authtool", ["--create-keyring", keys, "--gen-key", "-n", "mon.", "--cap", "mon", "allow *"]);
    await run("ceph-authtool", [keys, "--gen-key", "-n", "client.admin", "--cap", "mon", "allow *", "--cap", "osd", "allow *"]);
    await run("ceph-authtool", [keys, "--gen-key", "-n", "client.rgw", "--cap", "mon", "allow rw", "--cap", "osd", "allow rwx"]);
    await run("ceph-authtool", [keys, "--gen-key", "-n", "osd.0", "--cap", "mon", "allow profile osd", "--cap", "osd", "allow *"]);
    const map = join(folder, "monmap");
    await run("monmaptool", ["--create", "--addv", "a", `[${monitor}]`, "--fsid", cluster, map]);
    await ceph("ceph-mon", "--mkfs", "-i", "a", "--monmap", map, "--keyring", keys);
    start("ceph-mon", "-i", "a");
    await ceph("ceph", "osd", "new", store);
    await ceph("ceph-osd", "-i", "0", "--mkfs", "--osd-uuid", store, "--keyring", keys);
    start("ceph-osd", "-i", "0");
    start("radosgw", "-n", "client.rgw");
    const endpoint = `http://127.0.0.1:${port}`;
    await answering(endpoint, daemons, folder);
    return {
      endpoint,
      port,
      stop,
      async addUser(name) {
        const [accessKey, secretKey] = [`AK${name.toUpperCase()}`, randomBytes(20).toString("hex")];
        await ceph(
          "radosgw-admin",
          "user",
          "create",
          `--uid=${name}`,
          `--display-name=${name}`,
          `--access-key=${accessKey}`,
          `--secret-key=${secretKey}`,
        );
        return { accessKey, secretKey };
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** No copies, no manager, everything in one folder; objects are encrypted by a key of this file's, in want of a server of keys. */
function settings(folder, cluster, monitor, port) {
  return `[global]
fsid = ${cluster}
mon host = ${monitor}
public addr = 127.0.0.1
run dir = ${folder}/run
admin socket = ${folder}/run/$name.$pid.asok
pid file = ${folder}/run/$name.pid
log file = ${folder}/$name.log
keyring = ${folder}/keyring
auth cluster required = cephx
auth service required = cephx
auth client required = cephx
mon data = ${folder}/mon
osd data = ${folder}/osd
osd objectstore = memstore
memstore device bytes = 1073741824
osd pool default size = 1
osd pool default min size = 1
osd pool default pg num = 1
osd pool default pgp num = 1
osd crush chooseleaf type = 0
rgw frontends = beast endpoint=127.0.0.1:${port}
rgw crypt require ssl = false
rgw crypt default encryption key = ${randomBytes(32).toString("base64")}
`;
}

async function answering(endpoint, daemons, folder) {
  for (const deadline = Date.now() + 90_000; ; await setTimeout(200)) {
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer?.ok) return;
    if (Date.now() < deadline && daemons.every(({ exitCode }) => exitCode === null)) continue;
    const outputs = await Promise.all(
      ["ceph-mon", "ceph-osd", "radosgw"].map((name) => readFile(join(folder, `${name}.out`), "utf8").catch(() => "")),
    );
    throw new Error(`radosgw did not get ready:\n${outputs.join("\n")}`);
  }
}
