import { spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildClientSchema, getIntrospectionQuery } from "graphql";
import { serverDll } from "../../scripts/lib.mjs";
import { copyDemo } from "./demo.mjs";

const password = "Demo-Pass-1!";

/**
 * Starts the built server with demo accounts and data in a folder of its own, or in the one of a server that was killed. `end` ends it,
 * `stop` removes the folder too, `kill` leaves all as it is at that moment; `printed` waits until its log matches. Settings are further environment variables.
 */
export async function startServer(settings = {}, folder = undefined) {
  const data = folder ?? (await mkdtemp(join(tmpdir(), "graphqlexport-clients-")));
  if (folder === undefined && !OWN_DEMO.some((name) => name in settings)) await copyDemo(data, makeDemo);
  const address = `http://localhost:${await freePort()}`;
  const output = [];
  const server = spawn("dotnet", [serverDll], {
    env: { ...process.env, ASPNETCORE_URLS: address, GRAPHQLEXPORT__DATAPATH: data, GRAPHQLEXPORT__DEMO: "true", ...settings },
  });
  const changed = new EventEmitter();
  for (const stream of [server.stdout, server.stderr]) {
    stream.on("data", (chunk) => {
      output.push(chunk);
      changed.emit("output");
    });
  }
  const exited = new Promise((resolve) => server.once("exit", resolve));

  await ready(address, exited, output);
  return {
    address,
    socketAddress: `${address.replace("http", "ws")}/graphql`,
    data,
    async printed(pattern) {
      while (!pattern.test(String(Buffer.concat(output)))) await once(changed, "output", { signal: AbortSignal.timeout(30_000) });
    },
    pid: server.pid,
    async kill() {
      server.kill("SIGKILL");
      await exited;
    },
    async end() {
      server.kill("SIGTERM");
      await exited;
    },
    async stop() {
      await this.end();
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** With these settings a server has another database than a copy's, or other rows. */
const OWN_DEMO = ["GRAPHQLEXPORT__DATAPATH", "GRAPHQLEXPORT__DATABASE__PROVIDER", "GRAPHQLEXPORT__DEMO", "GRAPHQLEXPORT__DEMOROWS"];

async function makeDemo(folder) {
  const server = await startServer({}, folder);
  await server.end();
}

/** A bearer token for a demo account. */
export async function signIn(address, email) {
  const response = await fetch(`${address}/account/login`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return (await response.json()).accessToken;
}

/** Bearer tokens of the demo accounts. */
export async function signInAll(address) {
  const [ada, bob, admin] = await Promise.all(["ada", "bob", "admin"].map((name) => signIn(address, `${name}@example.com`)));
  return { ada, bob, admin };
}

/** The header that signs a request in; none for a visitor. */
export const authorization = (token) => (token ? { authorization: `Bearer ${token}` } : {});

/** Sends a GraphQL operation as it stands, and returns the response. */
export function post(address, token, text, variables, accept = "application/graphql-response+json") {
  return fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept, ...authorization(token) },
    body: JSON.stringify({ query: text, variables }),
  });
}

/** Runs a GraphQL operation and returns its data; throws on errors. */
export async function query(address, token, text, variables) {
  const result = await (await post(address, token, text, variables)).json();
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  return result.data;
}

/** The server's schema as graphql-js builds it from introspection. */
export async function introspect(address, token) {
  const options = { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true };
  return buildClientSchema(await query(address, token, getIntrospectionQuery(options)));
}

/** The schema in its definition language, which whoever is signed in may read. */
export async function schemaText(address, token) {
  const response = await fetch(`${address}/graphql?sdl`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`the schema was answered with ${response.status}`);
  return response.text();
}

/** The demo's 890,000 rows are made first, on PostgreSQL beside other tests in about a minute; how fast a server starts is a benchmark's matter. */
const PATIENCE = 180_000;

async function ready(address, exited, output) {
  const deadline = Date.now() + PATIENCE;
  let running = true;
  exited.then(() => (running = false));
  while (Date.now() < deadline && running) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not get ready:\n${Buffer.concat(output)}`);
}

/** A port of this machine that nobody listens on. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
