import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { follow, socketClient, startExport } from "../clients/exports.mjs";
import { query, signIn } from "../clients/server.mjs";
import { serverProcess } from "../faults/processes.mjs";
import { sqlite } from "./databases.mjs";
import { addMotionEvents, motionRequest } from "./motion.mjs";
import { forgetPeak, median, memory, print, processorSeconds } from "./readings.mjs";

const ROWS = 1_000_000;
const DOCUMENT_ROWS = 100_000;
const TIMES = 3;
const FORMATS = `{ dataset(name: "motion_events") { formats } }`;
const FILE = `query File($id: ID!) { export(id: $id) { failure { code } files { rows bytes } } }`;
const DELETE = `mutation Delete($id: ID!) { deleteExport(input: { id: $id }) { deletedId } }`;

/** What one export of each format takes: rows a second, processor time, memory, bytes. */
export async function formats() {
  const server = await serverProcess("capacity-formats", { GRAPHQLEXPORT__DEMO: "true", GRAPHQLEXPORT__DEMOROWS: "false" });
  try {
    await server.start().ready();
    addMotionEvents(sqlite(server.data), ROWS + DOCUMENT_ROWS);
    await server.end();
    await server.start().ready();
    const token = await signIn(server.address, "ada@example.com");
    await setTimeout(3_000);
    const idle = memory(server.pid).now;
    const { dataset } = await query(server.address, token, FORMATS);
    const requests = [...dataset.formats.map((format) => [format]), ["CSV", "GZIP"]];
    const rows = [];
    for (const [format, compression] of requests) rows.push(await measure(server, token, format, compression));
    print(`Exports of ${ROWS.toLocaleString("en")} rows of ten columns (documents: ${DOCUMENT_ROWS.toLocaleString("en")}), one at a time. The process takes ${idle.toFixed(0)} MiB before the first.`, ["format", "rows a second", "rows a second and core", "peak memory", "MB a million rows"], rows);
  } finally {
    await server.stop();
  }
}

async function measure(server, token, format, compression) {
  let count = ROWS;
  const takes = [];
  for (let i = 0; i <= TIMES; i++) {
    forgetPeak(server.pid);
    const [begun, used] = [performance.now(), processorSeconds([server.pid])];
    const id = await startExport(server, token, motionRequest(format, count, compression && { compression }));
    const client = socketClient(server, token);
    await follow(client, id);
    const [seconds, processor] = [(performance.now() - begun) / 1000, processorSeconds([server.pid]) - used];
    await client.dispose();
    const { failure, files } = (await query(server.address, token, FILE, { id })).export;
    await query(server.address, token, DELETE, { id });
    if (failure?.code === "TOO_MANY_ROWS" && count === ROWS) {
      [count, i] = [DOCUMENT_ROWS, -1];
      continue;
    }

    assert.equal(failure, null);
    assert.equal(Number(files[0].rows), count);
    // The first run compiles.
    if (i > 0) takes.push({ seconds, processor, peak: memory(server.pid).peak, bytes: Number(files[0].bytes) });
  }

  const [seconds, processor] = [median(takes.map((take) => take.seconds)), median(takes.map((take) => take.processor))];
  const thousands = (value) => `${Math.round(value / 1000).toLocaleString("en")},000`;
  return [
    compression ? `${format}, ${compression}` : format,
    thousands(count / seconds),
    thousands(count / processor),
    `${Math.max(...takes.map((take) => take.peak)).toFixed(0)} MiB`,
    ((takes[0].bytes / count) * 1e6 / 1e6).toFixed(0),
  ];
}
