import { readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";

const source = resolve(import.meta.dirname);

interface Module {
  path: string;
  imports: string[];
}

const modules: Module[] = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.(tsx?|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .map((file) => ({ path: relative(source, file), imports: importsOf(file) }));

function importsOf(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*"([^"]+)"/g)].map(([, specifier = ""]) => specifier);
  return specifiers
    .filter((specifier) => specifier.startsWith("@/") || specifier.startsWith("."))
    .map((specifier) => (specifier.startsWith("@/") ? specifier.slice(2) : relative(source, resolve(file, "..", specifier))));
}

/** The part of the client that a file belongs to: `app`, `components`, `features/sensors` and so on. */
function partOf(path: string): string {
  const [first = "", second = ""] = path.split("/");
  return first === "features" ? `features/${second}` : path.includes("/") ? first : "app";
}

const shared = ["components", "lib", "gql"];

function mayUse(from: string, to: string): boolean {
  if (from === to || from === "app" || from === "test") return true;
  if (from.startsWith("features/")) return shared.includes(to);
  return { components: ["lib", "gql"], lib: ["gql"], gql: [] as string[] }[from]?.includes(to) ?? false;
}

describe("the client's layout", () => {
  const production = modules.filter(({ path }) => !path.includes(".test."));

  it("is read at all", () => {
    expect(production.length).toBeGreaterThan(20);
    expect(production.flatMap(({ imports }) => imports).length).toBeGreaterThan(20);
  });

  it("has features that use components, lib and gql, and never each other", () => {
    const faults = production.flatMap(({ path, imports }) =>
      imports.filter((target) => !mayUse(partOf(path), partOf(target))).map((target) => `${path} uses ${target}`),
    );
    expect(faults).toEqual([]);
  });

  it("has kebab-case files and no barrels", () => {
    const names = modules.map(({ path }) => basename(path));
    expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)+$/.test(name))).toEqual([]);
    expect(names.filter((name) => name.startsWith("index."))).toEqual([]);
  });

  it("keeps each GraphQL operation in a file of its own", () => {
    const faults = production.filter(({ path }) => {
      const text = readFileSync(join(source, path), "utf8");
      return [...text.matchAll(/^\s*(query|mutation|subscription)\s+\w+[^:]*\{/gm)].length > 1;
    });
    expect(faults.map(({ path }) => path)).toEqual([]);
  });
});
