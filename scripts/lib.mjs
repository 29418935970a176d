import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { once as event } from "node:events";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The repository's root folder. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The server as `npm run build` leaves it. */
export const serverDll = join(root, "server/bin/Release/net10.0/GraphQLExport.dll");

const stamps = join(root, "artifacts/stamps");

/** Runs a command to its end, showing what it prints. Throws when it fails. */
export function run(command, args, options = {}) {
  const line = [command, ...args].join(" ");
  console.log(`> ${line}`);
  const result = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options, env: { ...process.env, ...options.env } });
  if (result.error) throw new Error(`${line}: ${result.error.message}`);
  if (result.status !== 0) throw new Error(`${line} ended with ${result.status ?? result.signal}`);
}

/** Runs a command beside others and tells whether it succeeded, for steps whose results are counted. What it prints is led by `name`. */
export async function attempt(name, command, args, options = {}) {
  const show = (line) => console.log(`${name} | ${line}`);
  show(["$", command, ...args].join(" "));
  const child = spawn(command, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"], ...options, env: { ...process.env, ...options.env } });
  for (const input of [child.stdout, child.stderr]) createInterface({ input }).on("line", show);
  const [code, signal] = await event(child, "close").catch((error) => [error.message]);
  if (code !== 0) show(`ended with ${code ?? signal}`);
  return code === 0;
}

/** Starts a long-running command and ends this process as it ends; signals are passed on. */
export function runForever(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: "inherit", ...options, env: { ...process.env, ...options.env } });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
  return child;
}

/** Does `work` unless it was done before for the same contents of `inputs` and `outputs` still exist. */
export function once(name, inputs, outputs, work) {
  const fingerprint = hashOf(inputs);
  const stamp = join(stamps, name);
  const done = existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint && outputs.every((path) => existsSync(join(root, path)));
  if (done) return;
  work();
  mkdirSync(stamps, { recursive: true });
  writeFileSync(stamp, fingerprint);
}

const ignored = new Set(["node_modules", "bin", "obj", "dist", "artifacts", "data", "TestResults", ".git"]);

function hashOf(inputs) {
  const hash = createHash("sha256");
  const add = (path) => {
    const full = join(root, path);
    if (!existsSync(full)) return;
    if (!statSync(full).isDirectory()) {
      hash.update(path).update("\0").update(readFileSync(full)).update("\0");
      return;
    }
    for (const name of readdirSync(full).sort()) if (!ignored.has(name)) add(join(path, name));
  };
  inputs.forEach(add);
  return hash.digest("hex");
}
