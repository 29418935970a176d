import { existsSync } from "node:fs";
import { build } from "./build.mjs";
import { run } from "./lib.mjs";
import { withPostgreSql } from "./postgresql.mjs";

// The peers, and what brings them on Debian: one that is missing would end the run in its middle.
const peers = {
  "/usr/bin/sqlite3": "sqlite3",
  "/usr/bin/soffice": "libreoffice-calc-nogui",
  "/usr/bin/psql": "postgresql",
  "/usr/bin/wrk": "wrk",
  "/usr/bin/gcc": "gcc",
  "/usr/include/xlsxwriter.h": "libxlsxwriter-dev",
  "/usr/include/sqlite3.h": "libsqlite3-dev",
};
const missing = Object.keys(peers).filter((path) => !existsSync(path));
if (missing.length > 0) throw new Error(`Missing peers: apt-get install ${missing.map((path) => peers[path]).join(" ")}`);

build();
await withPostgreSql(
  async (connection) =>
    run("dotnet", ["run", "-c", "Release", "--project", "tests/GraphQLExport.Benchmarks", "--", ...process.argv.slice(2)], {
      env: { GRAPHQLEXPORT_BENCHMARKS_POSTGRESQL: connection },
    }),
  { durable: true },
);
