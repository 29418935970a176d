import { build } from "./build.mjs";
import { run } from "./lib.mjs";

build();
run("dotnet", ["run", "-c", "Release", "--project", "tests/GraphQLExport.Benchmarks", "--", ...process.argv.slice(2)]);
