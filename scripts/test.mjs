import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { buildPages } from "./build.mjs";
import { attempt, root, run } from "./lib.mjs";
import { withPostgreSql } from "./postgresql.mjs";

const results = join(root, "artifacts/test-results");

/** The demo's rows, made once: each server that programs use begins with a copy. */
const demo = join(root, "artifacts/demo");

/** All that SQLite passes, without what is about SQLite's file or about no database. */
const elsewhere = ["Tests.Formats", "Compression", "Exports.Pipeline", "Exports.Documents", "Tests.Destinations", "SendingMemory"];
const postgresql = () => onPostgreSql(["Database!=Sqlite", ...elsewhere.map((name) => `FullyQualifiedName!~${name}`)].join("&"));

/** The suites by name: each its parts in turn, and each part's counts. */
const suites = {
  server: [
    () => dotnetTest("tests/HotChocolate.Tests"),
    () => dotnetTest("tests/QuestPDF.Tests"),
    () => dotnetTest("tests/GraphQLExport.Tests", { filter: "Database!=PostgreSql" }),
    postgresql,
  ],
  clients: [() => nodeTest("tests/clients", { env: { GRAPHQLEXPORT_TESTS_DEMO: demo } })],
  client: [() => check("lint"), () => check("format:check"), () => check("typecheck"), vitest],
  e2e: [() => dotnetTest("e2e")],
  postgresql: [postgresql],
  s3: [() => nodeTest("tests/s3")],
  faults: [() => nodeTest("tests/faults")],
};

/** What runs where nothing is named: two lanes side by side, for one alone leaves the processors idle half of the time. */
const lanes = [["server"], ["clients", "client", "e2e"]];

function onPostgreSql(filter) {
  return withPostgreSql((connection) =>
    dotnetTest("tests/GraphQLExport.Tests", { name: "tests/GraphQLExport.Tests on PostgreSQL", filter, env: { GRAPHQLEXPORT_TESTS_POSTGRESQL: connection } }),
  );
}

async function dotnetTest(project, { name = project, filter, env } = {}) {
  const log = `${name.replaceAll(/[/ ]/g, "-")}.trx`;
  const args = ["test", project, "-c", "Release", "--no-build", "-nologo", ...(filter ? ["--filter", filter] : []), "--logger", `trx;LogFileName=${log}`, "--results-directory", results];
  const passed = await attempt(name, "dotnet", args, { env });
  const file = join(results, log);
  const counters = existsSync(file) ? readFileSync(file, "utf8").match(/<Counters total="(\d+)" executed="(\d+)" passed="(\d+)" failed="(\d+)"/) : null;
  const [total, executed, succeeded] = counters ? counters.slice(1, 4).map(Number) : [0, 0, 0];
  return count(name, passed, { passed: succeeded, failed: executed - succeeded, skipped: total - executed });
}

async function vitest() {
  const file = join(results, "client.json");
  const passed = await attempt("client", "npx", ["vitest", "run", "--reporter=default", "--reporter=json", `--outputFile.json=${file}`], { cwd: join(root, "client") });
  const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0 };
  return count("client", passed, { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests });
}

async function nodeTest(folder, options) {
  const file = join(results, `${folder.replaceAll("/", "-")}.xml`);
  const reporters = ["--test-reporter=spec", "--test-reporter-destination=stdout", "--test-reporter=junit", `--test-reporter-destination=${file}`];
  const ended = await attempt(folder, "node", ["--test", "--test-concurrency=1", "--test-timeout=600000", ...reporters, `${folder}/`], options);
  const report = existsSync(file) ? readFileSync(file, "utf8") : "";
  const number = (key) => Number(report.match(new RegExp(`<!-- ${key} (\\d+) -->`))?.[1] ?? 0);
  return count(folder, ended, { passed: number("pass"), failed: number("fail"), skipped: number("skipped") });
}

async function check(script) {
  const name = `client ${script}`;
  const passed = await attempt(name, "npm", ["run", script], { cwd: join(root, "client") });
  return count(name, passed, { passed: passed ? 1 : 0, failed: 0, skipped: 0 });
}

/** A suite that ended badly without a failed test of its own (a crash, a build fault) counts as one failure. */
function count(name, ended, { passed, failed, skipped }) {
  const failures = ended ? failed : Math.max(failed, 1);
  const nothingRan = ended && passed + failed === 0;
  return { name, passed, failed: nothingRan ? 1 : failures, skipped };
}

const chosen = process.argv.slice(2);
const running = chosen.length > 0 ? [chosen] : lanes;
for (const folder of [results, demo]) rmSync(folder, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

buildPages();
// The .NET tests and the programs that use the server need its build; the client does not.
if (running.flat().some((name) => name !== "client")) run("dotnet", ["build", "GraphQLExport.sln", "-c", "Release", "-v", "quiet", "-nologo"]);
const outcomes = (await Promise.all(running.map(inTurn))).flat();

async function inTurn(names) {
  const counts = [];
  for (const part of names.flatMap((name) => suites[name])) counts.push(await part());
  return counts;
}

const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
for (const { name, passed, failed, skipped } of outcomes) console.log(`${name}: ${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
