import { build } from "../../scripts/build.mjs";
import { formats } from "./formats.mjs";
import { history } from "./history.mjs";
import { smallExports } from "./small-exports.mjs";
import { subscribers } from "./subscribers.mjs";

// npm run capacity [-- part]: prints the tables of docs/capacity.md, as this machine has them.
const parts = { formats, small: smallExports, history, subscribers };
const chosen = process.argv.slice(2);
const unknown = chosen.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);

build();
for (const [name, measure] of Object.entries(parts)) if (chosen.length === 0 || chosen.includes(name)) await measure();
