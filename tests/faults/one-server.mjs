import { readdirSync } from "node:fs";
import { join } from "node:path";
import { until } from "../clients/exports.mjs";
import { query, signIn } from "../clients/server.mjs";
import { serverProcess } from "./processes.mjs";

const STATE = `query State($id: ID!) { export(id: $id) { id status attempt failure { code retryable } files { rows bytes sha256 downloadUrl } } }`;
const ENDED = ["COMPLETED", "FAILED", "CANCELED", "EXPIRED"];

/** A server with demo accounts and data, that tries failed exports again after a moment and not after minutes. */
export const demoServer = (name, settings, options) =>
  serverProcess(name, { GRAPHQLEXPORT__DEMO: "true", GRAPHQLEXPORT__EXPORTS__RETRYDELAY: "00:00:01", GRAPHQLEXPORT__EXPORTS__MAXPERUSER: "100", ...settings }, options);

export const ada = (server) => signIn(server.address, "ada@example.com");

/** An export as it stands. */
export const exportOf = async (server, token, id) => (await query(server.address, token, STATE, { id })).export;

/** An export at its end. */
export const ended = (server, token, id, patience = 120_000) => until(() => exportOf(server, token, id), ({ status }) => ENDED.includes(status), patience);

/** What is in the folder of exports. */
export const filesOf = (server) => readdirSync(join(server.data, "exports"));

export const isReady = async (server) => (await fetch(`${server.address}/health/ready`)).ok;
