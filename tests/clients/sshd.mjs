import { execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from "node:fs/promises";
import { createConnection, createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { promisify } from "node:util";
import { until } from "./exports.mjs";
import { freePort } from "./server.mjs";

const run = promisify(execFile);

/** Starts OpenSSH's server for the user who runs the tests, with keys in a folder of its own: SFTP and nothing else. `stop` ends it and removes the folder. */
export async function startSshd() {
  const folder = await mkdtemp(join(tmpdir(), "graphqlexport-sshd-"));
  const [directory, port, user] = [join(folder, "files"), await freePort(), userInfo().username];
  for (const name of ["host", "user"]) await run("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-f", join(folder, name)]);
  const [, hostKeyFingerprint] = (await run("ssh-keygen", ["-l", "-f", join(folder, "host.pub")])).stdout.split(" ");
  const settings = [
    `Port ${port}`,
    "ListenAddress 127.0.0.1",
    `HostKey ${folder}/host`,
    `AuthorizedKeysFile ${folder}/user.pub`,
    "PidFile none",
    "StrictModes no",
    "UsePAM no",
    "PermitRootLogin yes",
    "Subsystem sftp internal-sftp",
    "ForceCommand internal-sftp",
  ];
  await writeFile(join(folder, "sshd_config"), `${settings.join("\n")}\n`);
  // What OpenSSH wants where root runs it.
  if (user === "root" && !existsSync("/run/sshd")) await mkdir("/run/sshd");
  const sshd = spawn("/usr/sbin/sshd", ["-D", "-e", "-f", join(folder, "sshd_config")], { stdio: "ignore" });
  await until(() => answers(port), Boolean);
  return {
    port,
    directory,
    input: { host: "127.0.0.1", port, user, directory, privateKey: await readFile(join(folder, "user"), "utf8"), hostKeyFingerprint },
    async stop() {
      sshd.kill("SIGTERM");
      await once(sshd, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A proxy before a server of this machine that passes so many bytes of each connection on, and then holds the rest back until it is released. */
export async function startHoldingProxy(port, bytes) {
  let held = 0;
  let open = false;
  const sockets = new Set();
  const server = createServer((client) => {
    const onward = createConnection(port, "127.0.0.1");
    let passed = 0;
    for (const socket of [client, onward]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => sockets.delete(socket));
    }
    onward.pipe(client);
    client.on("data", (chunk) => {
      passed += chunk.length;
      onward.write(chunk);
      if (open || passed < bytes) return;
      held += 1;
      client.pause();
    });
    client.on("close", () => onward.destroy());
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  return {
    port: server.address().port,
    holds: () => held > 0,
    release: () => (open = true),
    async stop() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, "close");
    },
  };
}

/** The names of the files in a directory; none where there is no directory. */
export const filesIn = (directory) => readdir(directory).then((names) => names.sort(), () => []);

const answers = (port) =>
  new Promise((resolve) => {
    const socket = createConnection(port, "127.0.0.1");
    socket.once("data", () => resolve(true) || socket.destroy());
    socket.once("error", () => resolve(false));
  });
