import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { root } from "../../scripts/lib.mjs";

/** How a program of each language is written to a file and run. */
const languages = {
  python: (folder, text) => ["python3", [write(folder, "program.py", text)]],
  typescript: (folder, text) => {
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    assertTypes(write(folder, "program.mts", text));
    return ["node", [write(folder, "program.mjs", ts.transpileModule(text, { compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ESNext } }).outputText)]];
  },
  // Native compilation, the default for a program of one file, needs a compiler that it would have to fetch.
  csharp: (folder, text) => ["dotnet", ["run", write(folder, "program.cs", `#:property PublishAot=false\n${text}`)]],
};

/** Runs a program in a folder of its own; what it printed, and the files it left there. */
export async function runProgram(language, text) {
  const folder = mkdtempSync(join(tmpdir(), "graphqlexport-program-"));
  try {
    const [command, args] = languages[language](folder, text);
    const before = new Set(readdirSync(folder));
    const result = spawnSync(command, args, { cwd: folder, encoding: "utf8", timeout: 120_000 });
    if (result.status !== 0) throw new Error(`${command} ended with ${result.status ?? result.error}\n${result.stdout}\n${result.stderr}`);
    const files = readdirSync(folder).filter((name) => !before.has(name)).map((name) => ({ name, bytes: statSync(join(folder, name)).size }));
    return { output: result.stdout, files };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function write(folder, name, text) {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

function assertTypes(file) {
  const options = { strict: true, noEmit: true, skipLibCheck: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, types: ["node"], noUncheckedIndexedAccess: true };
  const faults = ts.getPreEmitDiagnostics(ts.createProgram([file], options));
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, { getCanonicalFileName: (name) => name, getCurrentDirectory: () => "", getNewLine: () => "\n" }));
}
