import { pathToFileURL } from "node:url";
import { once, root, run } from "./lib.mjs";
import { join } from "node:path";

const playground = "server/standins/HotChocolate/AspNetCore/Playground";

/** Installs the packages of the lock file, once for each of its contents. */
export function install() {
  once("install", ["package.json", "package-lock.json", "client/package.json", `${playground}/package.json`, "tests/clients/package.json"], ["node_modules"], () =>
    run("npm", ["ci", "--no-audit", "--no-fund"]),
  );
}

/** Builds the playground and the client into their dist folders, where the server's build picks them up. */
export function buildPages() {
  install();
  once("playground", [playground, "package-lock.json"], [`${playground}/dist/index.html`], () =>
    run("npm", ["run", "build"], { cwd: join(root, playground) }),
  );
  once("client", ["client", "package-lock.json"], ["client/dist/index.html"], () => run("npm", ["run", "build"], { cwd: join(root, "client") }));
}

/** Builds everything that `npm start` runs. */
export function build() {
  buildPages();
  run("dotnet", ["build", "server/GraphQLExport.csproj", "-c", "Release", "-v", "quiet", "-nologo"]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) build();
