import { build } from "./build.mjs";
import { run } from "./lib.mjs";
import { withPostgreSql } from "./postgresql.mjs";

build();
await withPostgreSql(
  async (connection) =>
    run("dotnet", ["run", "-c", "Release", "--project", "tests/GraphQLExport.Benchmarks", "--", ...process.argv.slice(2)], {
      env: { GRAPHQLEXPORT_BENCHMARKS_POSTGRESQL: connection },
    }),
  { durable: true },
);
