import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const client = resolve(import.meta.dirname, "../..");

describe("the generated types", () => {
  it("are those of schema.graphql: after a change of it, run `npm run schema` [G-API]", () => {
    const folder = mkdtempSync(join(tmpdir(), "graphql-env-"));
    try {
      const fresh = join(folder, "graphql-env.d.ts");
      execFileSync("npx", ["gql.tada", "generate-output", "--output", fresh], { cwd: client, stdio: "pipe" });
      expect(readFileSync(join(client, "src/gql/graphql-env.d.ts"), "utf8")).toBe(readFileSync(fresh, "utf8"));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
