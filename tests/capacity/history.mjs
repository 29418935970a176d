import assert from "node:assert/strict";
import { completeExport, until } from "../clients/exports.mjs";
import { query, signInAll } from "../clients/server.mjs";
import { serverProcess } from "../faults/processes.mjs";
import { postgreSql, sqlite } from "./databases.mjs";
import { median, print } from "./readings.mjs";

const SIZES = [1_000, 1_000_000];
const DAYS = 400;
const DAY = 86_400_000;
const KEPT = 7;
const DUE = 500;
const TIMES = 7;

const page = (rest) => `{ exports(first: 25${rest}) { nodes { id status createdAt files { name bytes } progress { percent } } } }`;
const reading = {
  "first page of a user": ["ada", page("")],
  "first page of an administrator": ["admin", page("")],
  "first page of a user's failed ones": ["ada", page(", where: { status: { eq: FAILED } }")],
  "a user's of a dataset that has none": ["ada", page(', where: { dataset: { eq: "proxies" } }')],
  "how many a user has": ["ada", "{ exports(first: 1) { totalCount } }"],
};

/** What a long history of exports does to lists, to the queue and to what clears it up. */
export async function history() {
  for (const shared of [false, true]) {
    const [few, many] = [await measure(shared, SIZES[0]), await measure(shared, SIZES[1])];
    const milliseconds = (value) => `${value.toFixed(value < 10 ? 1 : 0)} ms`;
    print(`${shared ? "PostgreSQL" : "SQLite"}, with so many exports in the history, of three users and ${DAYS} days`, ["", ...SIZES.map((size) => size.toLocaleString("en"))], Object.keys(few).map((work) => [work, milliseconds(few[work]), milliseconds(many[work])]));
  }
}

async function measure(shared, size) {
  let database = shared ? postgreSql() : undefined;
  const server = await serverProcess("capacity-history", { GRAPHQLEXPORT__DEMO: "true", GRAPHQLEXPORT__DEMOROWS: "false", GRAPHQLEXPORT__METRICS__ACCESS: "Everyone", ...database?.settings });
  try {
    await server.start().ready();
    database ??= sqlite(server.data);
    await server.end();
    add(database, size);
    const times = {};
    times["start until ready"] = await took(() => server.start().ready());
    const tokens = await signInAll(server.address);
    for (const [name, [user, text]] of Object.entries(reading)) times[name] = await typical(() => query(server.address, tokens[user], text));
    times["an export without rows, until completed"] = await typical(() => completeExport(server, tokens.ada, { dataset: "motion_events", format: "CSV" }));
    times["metrics"] = await typical(async () => assert.equal((await fetch(`${server.address}/metrics`)).status, 200));

    // A start clears up first of all.
    await server.end();
    const due = `status = 'COMPLETED' AND expires_at_ms < ${Date.now()}`;
    database.run(`UPDATE exports SET expires_at_ms = ${Date.now() - DAY} WHERE id IN (SELECT id FROM exports WHERE status = 'COMPLETED' ORDER BY created_at_ms LIMIT ${DUE});`);
    database.run(`UPDATE exports SET created_at_ms = 1000 + created_at_ms % 1000, finished_at_ms = 2000 WHERE id IN (SELECT id FROM exports WHERE status = 'EXPIRED' ORDER BY created_at_ms LIMIT ${DUE});`);
    await server.start().ready();
    const count = (condition) => Number(database.run(`SELECT count(*) FROM exports WHERE ${condition};`));
    const begun = performance.now();
    const before = count(due);
    await until(() => count(due), (left) => left === 0, 120_000);
    times[`${DUE} files expire`] = before === 0 ? 0 : performance.now() - begun;
    times[`${DUE} leave the history`] = await took(() => until(() => count("finished_at_ms = 2000"), (left) => left === 0, 120_000));
    return times;
  } finally {
    await server.stop();
    database?.stop();
  }
}

async function took(work) {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

async function typical(work) {
  await work();
  const times = [];
  for (let i = 0; i < TIMES; i++) times.push(await took(work));
  return median(times);
}

/** Exports that have ended, evenly over the days; the files of the last week, and enough to expire, are still there, as far as the database knows. */
function add(database, size) {
  const now = Date.now();
  const created = `(${now - DAYS * DAY} + i * ${Math.floor((DAYS * DAY) / size)})`;
  const status = `CASE WHEN i % 20 = 0 THEN 'FAILED' WHEN i % 20 = 1 THEN 'CANCELED' WHEN i > ${size - Math.max(Math.ceil((size * KEPT) / DAYS), DUE * 1.2)} THEN 'COMPLETED' ELSE 'EXPIRED' END`;
  const numbers = database.numbers(1, size - 1);
  database.run(`${database.trusted} INSERT INTO exports (id, user_id, dataset, format, status, request_json, file_name, attempt, sequence, created_at_ms, started_at_ms, finished_at_ms, expires_at_ms)
    SELECT ${database.padded("i", 32)}, CASE i % 3 WHEN 0 THEN 'ada' WHEN 1 THEN 'bob' ELSE 'admin' END, 'motion_events', 'CSV', ${status},
      '{"dataset":"motion_events","format":"CSV","timeZone":"UTC","fields":[{"name":"timestamp"},{"name":"camera_id"},{"name":"confidence"}],"range":{"from":"2026-01-01T00:00:00Z","to":"2026-01-08T00:00:00Z"}}',
      'motion-events-2026-01-18.csv', 1, 3, ${created}, ${created} + 100, ${created} + 900, CASE WHEN i % 20 < 2 THEN NULL ELSE ${created} + ${KEPT * DAY} END FROM ${numbers};`);
  database.run(`${database.trusted} INSERT INTO export_progress (export_id, sequence, status, phase, rows_written, rows_total_kind, bytes_written)
    SELECT id, sequence, status, 'DONE', 1000, 'EXACT', 70000 FROM exports;`);
  database.run(`${database.trusted} INSERT INTO export_files (export_id, name, content_type, bytes, rows, sha256, storage_key, created_at_ms)
    SELECT id, file_name, 'text/csv', 70000, 1000, '${"0".repeat(64)}', 'history-' || id, finished_at_ms FROM exports WHERE expires_at_ms IS NOT NULL;`);
  // As time would have.
  database.run(database.analyze);
}
