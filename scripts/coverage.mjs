import { readFileSync, readdirSync, rmSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { build } from "./build.mjs";
import { root, run } from "./lib.mjs";

const results = join(root, "artifacts/coverage");

/** What reads rows, writes formats and delivers files, and the share of its lines that tests have to reach (R-TEST). */
const exportCode = ["Compression", "Datasets", "Deliveries", "Destinations", "Downloads", "Exports", "Files", "Formats", "Rows"];
const BAR = 85;

/** Hits of each line by file; a file's classes, its lambdas and state machines among them, are reported one by one. */
function linesByFile(report) {
  const files = new Map();
  for (const [, name, body] of report.matchAll(/<class [^>]*filename="([^"]+)"[^>]*>([\s\S]*?)<\/class>/g)) {
    const lines = files.get(name) ?? files.set(name, new Map()).get(name);
    for (const [, number, hits] of body.matchAll(/<line number="(\d+)" hits="(\d+)"/g)) lines.set(number, Math.max(lines.get(number) ?? 0, Number(hits)));
  }
  return files;
}

function sharesByFolder(files) {
  const folders = new Map();
  for (const [file, lines] of files) {
    const folder = dirname(file).split(sep)[0];
    const sum = folders.get(folder) ?? folders.set(folder, { reached: 0, lines: 0 }).get(folder);
    sum.lines += lines.size;
    sum.reached += [...lines.values()].filter((hits) => hits > 0).length;
  }
  return folders;
}

const percent = ({ reached, lines }) => (100 * reached) / lines;
const show = (name, sum) => console.log(`${name.padEnd(16)} ${percent(sum).toFixed(1).padStart(5)} % of ${String(sum.lines).padStart(6)} lines`);

build();
rmSync(results, { recursive: true, force: true });
const collect = ["--collect", "XPlat Code Coverage", "--results-directory", results];
const only = ["--", "DataCollectionRunSettings.DataCollectors.DataCollector.Configuration.Include=[GraphQLExport]*"];
run("dotnet", ["test", "tests/GraphQLExport.Tests", "-c", "Release", "--no-build", "-nologo", "--filter", "Database!=PostgreSql", ...collect, ...only]);

const [report] = readdirSync(results, { recursive: true }).filter((name) => name.endsWith("coverage.cobertura.xml"));
const folders = sharesByFolder(linesByFile(readFileSync(join(results, report), "utf8")));
// What generators wrote is nobody's to test.
folders.delete("obj");
for (const [name, sum] of [...folders].sort(([one], [other]) => one.localeCompare(other))) show(name, sum);
const whole = exportCode.map((name) => folders.get(name)).reduce((sum, part) => ({ reached: sum.reached + part.reached, lines: sum.lines + part.lines }));
show("Export code", whole);
process.exitCode = percent(whole) > BAR ? 0 : 1;
