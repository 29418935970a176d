import { existsSync } from "node:fs";
import { cp, rename } from "node:fs/promises";

/** The data folder of a server that made the demo's rows once for all test files of a run; without the variable each server makes its own. */
const prepared = process.env.GRAPHQLEXPORT_TESTS_DEMO;

/**
 * Copies the demo's rows into an empty data folder; the first who asks has them made.
 * @param {string} folder The data folder.
 * @param {(folder: string) => Promise<void>} make Makes the demo in a folder by a server that has ended afterwards.
 */
export async function copyDemo(folder, make) {
  if (!prepared) return;
  if (!existsSync(prepared)) {
    const unfinished = `${prepared}-unfinished`;
    await make(unfinished);
    await rename(unfinished, prepared);
  }
  await cp(prepared, folder, { recursive: true });
}
