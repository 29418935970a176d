import assert from "node:assert/strict";
import { follow, socketClient, startExport } from "../clients/exports.mjs";
import { query, signIn } from "../clients/server.mjs";
import { serverProcess } from "../faults/processes.mjs";
import { postgreSql, sqlite } from "./databases.mjs";
import { addMotionEvents, motionRequest } from "./motion.mjs";
import { print, processorSeconds, quantile } from "./readings.mjs";

const ROWS = 1_000;
const CLIENTS = 8;
const WARM_UP = 4;
const SECONDS = 12;
const FILE = `query File($id: ID!) { export(id: $id) { status files { rows downloadUrl } } }`;

const topologies = [
  { name: "SQLite, one process", roles: ["web,worker"] },
  { name: "PostgreSQL, one process", shared: true, roles: ["web,worker"] },
  { name: "PostgreSQL, one web server, two workers", shared: true, roles: ["web", "worker", "worker"] },
  { name: "PostgreSQL, one web server, four workers", shared: true, roles: ["web", "worker", "worker", "worker", "worker"] },
];

/** How many exports of a thousand rows get from request to downloaded file in a minute. */
export async function smallExports() {
  const rows = [];
  for (const topology of topologies) rows.push(await measure(topology));
  print(`CSV exports of ${ROWS.toLocaleString("en")} rows, from mutation to downloaded file, by ${CLIENTS} clients at once on the same machine`, ["servers", "a minute", "median", "p99", "server ms each", "PostgreSQL ms each", "flushes each"], rows);
}

async function measure({ name, shared, roles }) {
  const undo = [];
  try {
    let database = shared ? postgreSql() : undefined;
    if (database) undo.push(() => database.stop());
    const servers = [];
    for (const role of roles) {
      const settings = { GRAPHQLEXPORT__HOSTING__ROLES: role, GRAPHQLEXPORT__DEMO: "true", GRAPHQLEXPORT__DEMOROWS: "false", GRAPHQLEXPORT__EXPORTS__MAXPERUSER: "1000", ...database?.settings };
      // All processes share the files of the first.
      if (servers.length > 0) settings.GRAPHQLEXPORT__DATAPATH = servers[0].data;
      const server = await serverProcess("capacity-small", settings);
      undo.push(() => server.stop());
      servers.push(server);
      await server.start().ready();
    }

    const [web] = servers;
    database ??= sqlite(web.data);
    addMotionEvents(database, ROWS);
    const token = await signIn(web.address, "ada@example.com");
    await load(web, token, WARM_UP);
    const pids = servers.map(({ pid }) => pid);
    const flushes = () => (shared ? Number(database.run("SELECT wal_sync FROM pg_stat_wal")) : 0);
    const before = [processorSeconds(pids), shared ? processorOf(database) : 0, flushes()];
    const { times, seconds } = await load(web, token, SECONDS);
    const each = (value) => value / times.length;
    const spent = [processorSeconds(pids) - before[0], (shared ? processorOf(database) : 0) - before[1], flushes() - before[2]];
    return [
      name,
      Math.round((times.length / seconds) * 60),
      `${quantile(times, 0.5).toFixed(0)} ms`,
      `${quantile(times, 0.99).toFixed(0)} ms`,
      each(spent[0] * 1000).toFixed(1),
      shared ? each(spent[1] * 1000).toFixed(1) : "",
      shared ? each(spent[2]).toFixed(1) : "",
    ];
  } finally {
    for (const step of undo.reverse()) await step();
  }
}

const processorOf = (database) => {
  try {
    return processorSeconds(database.pids());
  } catch {
    return processorOf(database); // One of its processes ended meanwhile.
  }
};

/** Clients that start an export, follow it, and download its file, again and again. */
async function load(server, token, seconds) {
  const times = [];
  const [begun, end] = [performance.now(), performance.now() + seconds * 1000];
  await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const client = socketClient(server, token, { lazy: false });
      while (performance.now() < end) {
        const started = performance.now();
        const id = await startExport(server, token, motionRequest("CSV", ROWS));
        await follow(client, id);
        const { status, files } = (await query(server.address, token, FILE, { id })).export;
        assert.deepEqual([status, Number(files[0].rows)], ["COMPLETED", ROWS]);
        await (await fetch(server.address + files[0].downloadUrl)).arrayBuffer();
        times.push(performance.now() - started);
      }

      await client.dispose();
    }),
  );
  return { times, seconds: (performance.now() - begun) / 1000 };
}
