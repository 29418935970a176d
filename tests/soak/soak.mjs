import { parseArgs } from "node:util";
import { setTimeout } from "node:timers/promises";
import { build } from "../../scripts/build.mjs";
import { startPostgreSql } from "../../scripts/postgresql.mjs";
import { signInAll } from "../clients/server.mjs";
import { serverProcess } from "../faults/processes.mjs";
import { Readings } from "./readings.mjs";
import { workers } from "./workers.mjs";

// npm run soak -- [--minutes=30] [--postgresql]
const { values } = parseArgs({ options: { minutes: { type: "string", default: "30" }, postgresql: { type: "boolean", default: false } } });
const minutes = Number(values.minutes);

build();
const postgres = values.postgresql ? startPostgreSql() : undefined;
const server = await serverProcess("soak", {
  GRAPHQLEXPORT__DEMO: "true",
  GRAPHQLEXPORT__EXPORTS__MAXPERUSER: "20",
  GRAPHQLEXPORT__METRICS__ACCESS: "Everyone",
  ...(postgres && { GRAPHQLEXPORT__DATABASE__PROVIDER: "PostgreSql", GRAPHQLEXPORT__DATABASE__CONNECTIONSTRING: postgres.connection }),
});
const faults = [];
try {
  await server.start().ready();
  const tokens = await signInAll(server.address);
  const readings = new Readings(server);
  const end = Date.now() + minutes * 60_000;
  const isOver = () => Date.now() > end || faults.length > 0;
  const done = {};
  const running = Object.entries(workers).map(async ([name, work]) => {
    for (done[name] = 0; !isOver(); done[name]++) await work(server, tokens, done[name]).catch((error) => faults.push(error));
  });
  const watching = (async () => {
    for (; !isOver(); await setTimeout(minutes * 250)) await readings.take();
  })();
  await Promise.all([...running, watching]);
  console.log(`In ${minutes} minutes, each verified: ${Object.entries(done).map(([name, count]) => `${count} ${name}`).join(", ")}.`);
  if (!readings.areFlat()) faults.push(new Error("The server holds more and more."));
} catch (error) {
  faults.push(error);
} finally {
  await server.stop();
  postgres?.stop();
}

for (const fault of faults) console.error(fault);
process.exit(faults.length > 0 ? 1 : 0);
