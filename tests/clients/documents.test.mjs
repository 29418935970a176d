import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { after, before, test } from "node:test";
import { buildSchema, parse, validate } from "graphql";
import { root } from "../../scripts/lib.mjs";
import { runProgram } from "./programs.mjs";
import { schemaText, signIn, startServer } from "./server.mjs";

const documents = ["README.md", ...markdownIn("docs")];

let server;
let schema;

before(async () => {
  server = await startServer();
  schema = buildSchema(await schemaText(server.address, await signIn(server.address, "ada@example.com")));
});
after(() => server.stop());

for (const document of documents) {
  const blocks = blocksOf(document);

  for (const [index, block] of blocks.filter(({ language }) => language === "graphql").entries()) {
    test(`${document}: GraphQL example ${index + 1} is valid`, () => {
      assert.deepEqual(validate(schema, parse(block.text)).map(String), []);
    });
  }

  for (const { language, text } of blocks.filter(({ language }) => ["csharp", "typescript", "python"].includes(language))) {
    test(`${document}: its ${language} program runs [G-API, R-JOB]`, async () => {
      const { files, output } = await runProgram(language, text.replaceAll("http://localhost:5080", server.address));
      assert.match(output, /COMPLETED/);
      assert.ok(files.some(({ bytes }) => bytes > 0), "it leaves the exported file");
    });
  }

  const commands = blocks.filter(({ language, text }) => language === "sh" && !/\b(npm|git|docker|apt-get|dotnet) /.test(text));
  if (commands.length > 0) {
    test(`${document}: its commands run`, () => {
      const folder = mkdtempSync(join(tmpdir(), "graphqlexport-documents-"));
      const script = ["set -euo pipefail", ...commands.map(({ text }) => text.replaceAll("http://localhost:5080", server.address))].join("\n");
      const result = spawnSync("bash", ["-c", script], { cwd: folder, encoding: "utf8", timeout: 60_000 });
      rmSync(folder, { recursive: true, force: true });
      assert.equal(result.status, 0, `${script}\n${result.stdout}\n${result.stderr}`);
    });
  }

  test(`${document}: its links lead to files`, () => {
    const text = readFileSync(join(root, document), "utf8");
    const targets = [...text.matchAll(/\]\((?!https?:|#|mailto:)([^)#]+)/g)].map((match) => match[1]);
    assert.deepEqual(targets.filter((target) => !existsSync(join(root, document, "..", target))), []);
  });
}

function markdownIn(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function blocksOf(document) {
  const text = readFileSync(join(root, document), "utf8");
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, block]) => ({ language, text: block }));
}
