import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverDll } from "../../scripts/lib.mjs";

const password = "Demo-Pass-1!";

/** Starts the built server with demo data in a folder of its own. `stop` ends it and removes the folder. */
export async function startServer() {
  const data = await mkdtemp(join(tmpdir(), "graphqlexport-clients-"));
  const address = `http://localhost:${await freePort()}`;
  const output = [];
  const server = spawn("dotnet", [serverDll], {
    env: { ...process.env, ASPNETCORE_URLS: address, GRAPHQLEXPORT__DATAPATH: data, GRAPHQLEXPORT__DEMO: "true" },
  });
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (chunk) => output.push(chunk));
  const exited = new Promise((resolve) => server.once("exit", resolve));

  await ready(address, exited, output);
  return {
    address,
    data,
    async stop() {
      server.kill("SIGTERM");
      await exited;
      await rm(data, { recursive: true, force: true });
    },
  };
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

/** Runs a GraphQL operation and returns its data; throws on errors. */
export async function query(address, token, text, variables) {
  const response = await fetch(`${address}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/graphql-response+json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: text, variables }),
  });
  const result = await response.json();
  if (result.errors) throw new Error(JSON.stringify(result.errors));
  return result.data;
}

/** The schema in its definition language, which whoever is signed in may read. */
export async function schemaText(address, token) {
  const response = await fetch(`${address}/graphql?sdl`, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) throw new Error(`the schema was answered with ${response.status}`);
  return response.text();
}

async function ready(address, exited, output) {
  const deadline = Date.now() + 60_000;
  let running = true;
  exited.then(() => (running = false));
  while (Date.now() < deadline && running) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the server did not get ready:\n${Buffer.concat(output)}`);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "localhost", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
