import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/lib.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");

test("docs/dependencies.md names every package that is used, and no other", () => {
  const { workspaces } = JSON.parse(read("package.json"));
  const npm = workspaces.flatMap((folder) => {
    const { dependencies, devDependencies } = JSON.parse(read(`${folder}/package.json`));
    return Object.keys({ ...dependencies, ...devDependencies });
  });
  const nuget = [...read("Directory.Packages.props").matchAll(/<PackageVersion Include="([^"]+)"/g)].map((match) => match[1]);
  const rows = read("docs/dependencies.md").slice(read("docs/dependencies.md").indexOf("## Server"));
  const named = [...rows.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]));

  const used = new Set([...npm, ...nuget]);
  assert.deepEqual([...new Set(named)].filter((name) => name !== "full").sort(), [...used].sort());
});
