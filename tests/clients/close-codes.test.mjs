import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { buildSchema, parse } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { closeFrameOf, converse, listen } from "./conversation.mjs";
import { schemaText, signIn, startServer } from "./server.mjs";

const MOST_BYTES = 20 * 1000 * 1024;

let server;
let reference;
let token;

before(async () => {
  server = await startServer({ GRAPHQLEXPORT__DEMOROWS: "false" });
  token = await signIn(server.address, "ada@example.com");
  reference = await startReference();
});
after(async () => {
  await reference.stop();
  await server.stop();
});

const init = { type: "connection_init" };
const signedIn = () => ({ type: "connection_init", payload: { Authorization: `Bearer ${token}` } });
const ack = { awaits: "connection_ack" };
const query = (id, text = "{ me { email } }", rest = {}) => ({ type: "subscribe", id, payload: { query: text, ...rest } });
const endless = (id) => query(id, "subscription { onExportChanged { id } }");

// 4400: what is no message of a client. The protocol leaves the reason to the server.
const malformed = [
  "",
  " ",
  "x",
  "[]",
  "{}",
  "null",
  "1",
  '"ping"',
  "{",
  '{"type":"ping"} {}',
  '{"type":"ping",}',
  '\ufeff{"type":"ping"}',
  "{'type':'ping'}",
  '{"type":1}',
  '{"type":null}',
  '{"type":""}',
  '{"type":"PING"}',
  '{"type":"start"}',
  '{"type":"stop","id":"a"}',
  '{"type":"connection_terminate"}',
  '{"type":"connection_init","payload":"x"}',
  '{"type":"connection_init","payload":[]}',
  '{"type":"connection_init","payload":0}',
  '{"type":"ping","payload":1}',
  '{"type":"pong","payload":false}',
  '{"type":"complete"}',
  '{"type":"complete","id":""}',
  '{"type":"complete","id":1}',
  '{"type":"complete","id":null}',
  '{"type":"subscribe"}',
  '{"type":"subscribe","id":"a"}',
  '{"type":"subscribe","id":"a","payload":null}',
  '{"type":"subscribe","id":"a","payload":"{ me { email } }"}',
  '{"type":"subscribe","payload":{"query":"{ me { email } }"}}',
  '{"type":"subscribe","id":"","payload":{"query":"{ me { email } }"}}',
  '{"type":"subscribe","id":1,"payload":{"query":"{ me { email } }"}}',
  '{"type":"subscribe","id":"a","payload":{}}',
  '{"type":"subscribe","id":"a","payload":{"query":null}}',
  '{"type":"subscribe","id":"a","payload":{"query":1}}',
  '{"type":"subscribe","id":"a","payload":{"query":"{ me { email } }","variables":"x"}}',
  '{"type":"subscribe","id":"a","payload":{"query":"{ me { email } }","variables":[]}}',
  '{"type":"subscribe","id":"a","payload":{"query":"{ me { email } }","operationName":1}}',
  '{"type":"subscribe","id":"a","payload":{"query":"{ me { email } }","extensions":"x"}}',
];

for (const message of malformed) {
  test(`${JSON.stringify(message)} closes the socket as graphql-ws closes it [G-API]`, async () => {
    await isTheSame(4400, [message]);
    await isTheSame(4400, [init, ack, message]);
  });
}

// graphql-ws calls these a fault of its own; to the protocol they are no messages of a client either.
for (const message of ['{"type":"connection_ack"}', '{"type":"next","id":"a","payload":{}}', '{"type":"error","id":"a","payload":[{"message":"x"}]}']) {
  test(`${message}, which only servers send, closes the socket with 4400 [G-API]`, async () => {
    assert.equal((await converse(server.socketAddress, [init, ack, message])).code, 4400);
  });
}

const closing = {
  "a subscription before the initialisation": [4401, () => [query("a")]],
  "a subscription before the initialisation, after a ping": [4401, () => [{ type: "ping" }, { awaits: "pong" }, query("a")]],
  "a token that is not valid": [4403, () => [{ type: "connection_init", payload: { Authorization: "Bearer wrong" } }]],
  "a second subscriber of an id": [4409, () => [signedIn(), ack, endless("a"), endless("a")]],
  "a query under the id of a subscriber": [4409, () => [signedIn(), ack, endless("b"), query("b")]],
  "a second initialisation": [4429, () => [init, ack, init]],
  "a second initialisation beside a subscriber": [4429, () => [signedIn(), ack, endless("a"), signedIn()]],
};

for (const [what, [code, steps]] of Object.entries(closing)) {
  test(`${what} closes the socket with ${code}, as graphql-ws does [G-API]`, () => isTheSame(code, steps()));
}

const open = {
  "an initialisation and pings with and without a payload": () => [
    init,
    ack,
    { type: "ping" },
    { type: "ping", payload: { a: [1, "x", null] } },
    { type: "ping", payload: null },
  ],
  "pings before the initialisation": () => [{ type: "ping" }, { type: "ping", payload: {} }],
  "pongs that nobody asked for": () => [{ type: "pong" }, { type: "pong", payload: { a: 1 } }],
  "null payloads": () => [{ type: "connection_init", payload: null }, ack],
  "the end of an operation that never was": () => [init, ack, { type: "complete", id: "never" }],
  "properties that no message has": () => [{ type: "connection_init", more: 1 }, ack, { type: "ping", id: 5 }],
  "a message in fragments": () => [{ fragments: ['{"type":"conn', "ection_", 'init"}'] }, ack],
  "a binary message": () => [Buffer.from('{"type":"connection_init"}'), ack],
  "a query": () => [signedIn(), ack, query("a"), { awaits: "complete" }],
  "a query with null variables, operation name and extensions": () => [
    signedIn(),
    ack,
    query("a", "{ me { email } }", { variables: null, operationName: null, extensions: null }),
    { awaits: "complete" },
  ],
  "an id that is used again after its end": () => [
    signedIn(),
    ack,
    endless("a"),
    { type: "complete", id: "a" },
    endless("a"),
    { type: "complete", id: "a" },
    query("a"),
    { awaits: "complete" },
  ],
  "an invalid query, whose id is free again": () => [signedIn(), ack, query("a", "{ nothing }"), { awaits: "error" }, query("a"), { awaits: "complete" }],
  "text that is no query": () => [init, ack, query("a", "{"), { awaits: "error" }],
  "an empty query": () => [init, ack, query("a", ""), { awaits: "error" }],
};

for (const [what, steps] of Object.entries(open)) {
  test(`${what}: the same answers as graphql-ws gives, and the socket stays open [G-API]`, () => isTheSame(1000, steps()));
}

test("a subprotocol that is not spoken closes the socket with 4406, as graphql-ws does [G-API]", async () => {
  assert.deepEqual(await converse(server.socketAddress, [], []), { received: [], code: 4406, reason: "Subprotocol not acceptable" });
  assert.deepEqual(await converse(reference.url, [], []), { received: [], code: 4406, reason: "Subprotocol not acceptable" });
  for (const protocols of ["graphql-ws", "x, y", "Graphql-Transport-Ws"]) {
    const theirs = await closeFrameOf(reference.url, protocols);
    assert.equal(theirs.code, 4406);
    assert.deepEqual(await closeFrameOf(server.socketAddress, protocols), theirs);
  }
});

test("text that is not UTF-8 closes the socket with 1007, a message that is too long with 1009, as RFC 6455 has it and ws does [G-API]", async () => {
  const plain = await listen({ maxPayload: MOST_BYTES });
  plain.sockets.on("connection", (socket) => socket.on("error", () => {}));
  // After C3 comes no byte that ends a character.
  const illFormed = { fragments: [Buffer.from([0x7b, 0x22, 0xc3, 0x28, 0x22, 0x7d])] };
  for (const url of [plain.url, server.socketAddress]) {
    assert.equal((await converse(url, [illFormed, { awaits: "the end" }])).code, 1007);
    assert.equal((await converse(url, [" ".repeat(MOST_BYTES + 1), { awaits: "the end" }])).code, 1009);
  }
  await plain.stop();
});

test("a server that stops closes its sockets with 1001, as graphql-ws does [G-API]", async () => {
  const closeWhen = async (url, stop) => {
    const { code, reason } = await converse(url, [signedIn(), ack, endless("a"), stop, { awaits: "the end" }]);
    return { code, reason };
  };
  const theirs = await closeWhen(reference.url, () => void reference.dispose());
  assert.equal(theirs.code, 1001);
  assert.deepEqual(await closeWhen(server.socketAddress, () => void server.stop()), theirs);
});

/** graphql-ws's own server over the product's schema, which knows one user and whose exports never change. */
async function startReference() {
  const schema = buildSchema(await schemaText(server.address, token));
  const listening = await listen();
  const roots = {
    query: { me: () => ({ email: "ada@example.com" }) },
    subscription: { onExportChanged: () => ({ [Symbol.asyncIterator]: () => ({ next: () => new Promise(() => {}), return: async () => ({ done: true }) }) }) },
  };
  const onConnect = ({ connectionParams }) => connectionParams?.Authorization === undefined || connectionParams.Authorization === `Bearer ${token}`;
  const onSubscribe = (_context, _id, { query }) => {
    try {
      parse(query);
    } catch (error) {
      return [error];
    }
  };
  return { ...listening, dispose: useServer({ schema, roots, onConnect, onSubscribe }, listening.sockets).dispose };
}

/** Plays a script against both servers; reasons count where the protocol names them, the codes of errors are each server's own. */
async function isTheSame(code, steps) {
  const [theirs, ours] = [await converse(reference.url, steps), await converse(server.socketAddress, steps)];
  assert.equal(theirs.code, code);
  assert.equal(ours.code, code, ours.reason);
  assert.deepEqual(withoutCodes(ours.received), withoutCodes(theirs.received));
  if ([4401, 4409, 4429].includes(code)) assert.equal(ours.reason, theirs.reason);
}

const withoutCodes = (lines) => lines.map((line) => JSON.parse(line, (key, value) => (key === "extensions" ? undefined : value)));
