import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { createClient } from "graphql-ws";
import WebSocket from "ws";
import { query } from "./server.mjs";

export const START = `mutation Start($input: StartExportInput!) {
  startExport(input: $input) { export { id } errors { __typename ... on Error { message } } }
}`;
export const FOLLOW = `subscription Follow($id: ID!, $after: Long) {
  onExportProgress(id: $id, after: $after) { exportId sequence status rowsWritten rowsTotal percent }
}`;

/** Asks until an answer passes, for at most a minute or as many milliseconds as told. */
export async function until(ask, passes, patience = 60_000) {
  for (const deadline = Date.now() + patience; ; await setTimeout(100)) {
    const answer = await ask();
    if (passes(answer)) return answer;
    assert.ok(Date.now() < deadline, JSON.stringify(answer));
  }
}

/** Starts an export and returns its id. */
export async function startExport(server, token, request, rest = {}) {
  const { startExport: payload } = await query(server.address, token, START, { input: { request, ...rest } });
  assert.equal(payload.errors, null);
  return payload.export.id;
}

/** A graphql-ws client that does not try again. */
export function socketClient(server, token, options = {}) {
  const connectionParams = token ? { Authorization: `Bearer ${token}` } : undefined;
  return createClient({ url: server.socketAddress, webSocketImpl: WebSocket, connectionParams, retryAttempts: 0, ...options });
}

/** Every result of an operation, by a client of graphql-ws or graphql-sse. */
export async function all(client, operation) {
  const results = [];
  for await (const result of client.iterate(operation)) results.push(result);
  return results;
}

/** The progress events of an export up to its end, by a client of graphql-ws or graphql-sse. */
export async function follow(client, id, after) {
  const results = await all(client, { query: FOLLOW, variables: { id, after } });
  return results.map(({ data, errors }) => {
    assert.equal(errors, undefined);
    return data.onExportProgress;
  });
}

/** Starts an export and waits until it is completed. */
export async function completeExport(server, token, request, rest) {
  const id = await startExport(server, token, request, rest);
  const client = socketClient(server, token);
  const events = await follow(client, id);
  await client.dispose();
  assert.equal(events.at(-1).status, "COMPLETED");
  return id;
}
