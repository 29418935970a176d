import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { userInfo, tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";

const versions = "/usr/lib/postgresql";

/** A file system in memory, and how much of it has to be free. */
const memory = "/dev/shm";
const room = 4 * 2 ** 30;

/**
 * Runs something with a PostgreSQL server of its own.
 * @param {(connection: string) => Promise<T>} work Is given the connection string of the server's database "postgres".
 * @param {{ durable?: boolean }} options As of `startPostgreSql`.
 * @returns {Promise<T>} What the work gave.
 * @template T
 */
export async function withPostgreSql(work, options) {
  const server = startPostgreSql(options);
  try {
    return await work(server.connection);
  } finally {
    server.stop();
  }
}

/**
 * Starts a PostgreSQL server in a temporary folder, reached by a socket there and gone with `stop`. `tool` runs one of PostgreSQL's own programs,
 * with the environment in which it finds the server. Unless asked, it is not durable, and in memory where there is room: only a crash of the server or
 * of the machine would tell.
 */
export function startPostgreSql({ durable = false } = {}) {
  const folder = mkdtempSync(join(durable || !hasRoom(memory) ? tmpdir() : memory, "graphqlexport-pg-"));
  const data = join(folder, "data");
  const isRoot = userInfo().uid === 0;
  if (isRoot) chownSync(folder, Number(output("id", ["-u", "postgres"])), Number(output("id", ["-g", "postgres"])));
  const env = { ...process.env, PGHOST: folder, PGUSER: "postgres", PGDATABASE: "postgres" };
  const tool = (name, args) => (isRoot ? output("runuser", ["-u", "postgres", "--", program(name), ...args], env) : output(program(name), args, env));
  tool("initdb", ["-D", data, "-U", "postgres", "--auth=trust", "--no-sync", "--no-locale", "-E", "UTF8"]);
  const careless = durable ? "" : "-c fsync=off -c full_page_writes=off -c synchronous_commit=off";
  const settings = `-k ${folder} -c listen_addresses= ${careless} -c max_connections=400`;
  const start = () => tool("pg_ctl", ["-D", data, "-w", "-l", join(folder, "log"), "-o", settings, "start"]);
  const halt = () => tool("pg_ctl", ["-D", data, "-w", "-m", "immediate", "stop"]);
  start();
  return {
    connection: `Host=${folder};Username=postgres;Database=postgres`,
    env,
    tool,
    start,
    halt,
    /** Sends a signal to the server and all its processes. */
    signal(name) {
      const [main] = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n");
      const others = spawnSync("pgrep", ["--parent", main], { encoding: "utf8" }).stdout.split("\n").filter(Boolean);
      for (const pid of [main, ...others]) process.kill(Number(pid), name);
    },
    stop() {
      halt();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** On a disk half of the time of tests would go by making and deleting the hundreds of files that each new database is. */
function hasRoom(folder) {
  if (!existsSync(folder)) return false;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize > room;
}

function program(name) {
  const found = existsSync(versions) ? readdirSync(versions).map((version) => join(versions, version, "bin", name)).filter(existsSync).sort() : [];
  if (found.length === 0) throw new Error("These tests need PostgreSQL's own programs: apt-get install postgresql.");
  return found.at(-1);
}

function output(command, args, env = process.env) {
  // The server would inherit pipes and keep them open.
  const { status, stdout, error } = spawnSync(command, args, { cwd: "/", env, encoding: "utf8", stdio: command === "id" ? ["ignore", "pipe", "inherit"] : ["ignore", "ignore", "inherit"] });
  if (error || status !== 0) throw error ?? new Error(`${command} ${args.join(" ")} ended with ${status}.`);
  return stdout;
}
