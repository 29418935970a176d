import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { serverDll } from "../../scripts/lib.mjs";
import { freePort } from "../clients/server.mjs";

/**
 * A server as a process that can be killed, frozen and started again at its address. Its settings are environment variables; `within` is a command that
 * runs it, such as one that injects faults; `output` is what it printed so far.
 */
export async function serverProcess(name, settings, { within = [] } = {}) {
  const port = await freePort();
  const data = await mkdtemp(join(tmpdir(), `graphqlexport-${name}-`));
  const address = `http://localhost:${port}`;
  const output = [];
  let child;
  let exited;

  const server = {
    name,
    port,
    data,
    address,
    socketAddress: `ws://localhost:${port}/graphql`,
    output,
    get pid() {
      return child.pid;
    },
    start() {
      const [command, ...args] = [...within, "dotnet", serverDll];
      child = spawn(command, args, { env: { ...process.env, ASPNETCORE_URLS: address, GRAPHQLEXPORT__DATAPATH: data, ...settings } });
      for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => output.push(chunk));
      exited = once(child, "exit");
      return server;
    },
    async ready() {
      for (const deadline = Date.now() + 180_000; Date.now() < deadline && child.exitCode === null && child.signalCode === null; await setTimeout(100)) {
        const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
        if (answer?.ok) return server;
      }
      throw new Error(`${name} did not get ready:\n${Buffer.concat(output)}`);
    },
    signal: (signal) => child.kill(signal),
    /** Ends it and tells how long that took, in milliseconds. */
    async end(signal = "SIGTERM") {
      const begun = performance.now();
      if (child.exitCode === null && child.signalCode === null) {
        child.kill("SIGCONT");
        child.kill(signal);
        await exited;
      }
      return performance.now() - begun;
    },
    async stop() {
      await server.end();
      await rm(data, { recursive: true, force: true });
    },
  };
  return server;
}
