import { once } from "node:events";
import { createServer, request } from "node:http";
import WebSocket, { WebSocketServer } from "ws";

/**
 * Plays a script over a WebSocket. A step is a message to send (an object as JSON, text or bytes, or parts of a text as `{ fragments }`), the
 * type of a message to wait for as `{ awaits }` (or types, with bars between), or a function to call. Ends with the socket or, where that
 * stays open after the last step, once a ping has been answered. Returns what was received, as sorted lines, and how the socket was closed.
 */
export async function converse(url, steps, protocols = ["graphql-transport-ws"]) {
  const socket = new WebSocket(url, protocols);
  const received = [];
  const closed = new Promise((resolve) => socket.once("close", (code, reason) => resolve({ code, reason: String(reason) })));
  socket.on("message", (data) => received.push(JSON.parse(data)));
  await once(socket, "open");

  for (const step of [...steps, { type: "ping", payload: { barrier: true } }, { awaits: "pong", payload: { barrier: true } }]) {
    if (socket.readyState !== WebSocket.OPEN) break;
    if (step.awaits) await Promise.race([closed, arrival(socket, received, step)]);
    else send(socket, step);
  }
  if (socket.readyState === WebSocket.OPEN) socket.close(1000);
  return { received: received.map((message) => JSON.stringify(message)).sort(), ...(await closed) };
}

/** How a server closes a WebSocket, read from the bytes: clients refuse the handshake, where no subprotocol is spoken, before they see it. */
export async function closeFrameOf(url, protocols) {
  const key = Buffer.from("sixteen bytes ..").toString("base64");
  const headers = { connection: "Upgrade", upgrade: "websocket", "sec-websocket-version": "13", "sec-websocket-key": key, "sec-websocket-protocol": protocols };
  const asked = request(url.replace("ws", "http"), { headers }).end();
  const [response, socket, head] = await once(asked, "upgrade");
  let bytes = head;
  socket.on("data", (chunk) => (bytes = Buffer.concat([bytes, chunk])));
  while (bytes.length < 2 || bytes.length < 2 + bytes[1]) await once(socket, "data");
  socket.destroy();
  // A close frame: opcode 8, a length below 126, the code in two bytes, the reason (RFC 6455, section 5.5.1).
  return {
    protocol: response.headers["sec-websocket-protocol"],
    opcode: bytes[0] & 15,
    code: bytes.readUInt16BE(2),
    reason: String(bytes.subarray(4, 2 + bytes[1])),
  };
}

/** A WebSocket server on a free port of this machine. */
export async function listen(options) {
  const http = createServer();
  const sockets = new WebSocketServer({ server: http, path: "/graphql", ...options });
  await new Promise((resolve) => http.listen(0, "localhost", resolve));
  return {
    sockets,
    url: `ws://localhost:${http.address().port}/graphql`,
    stop: () => new Promise((resolve) => http.close(resolve)),
  };
}

async function arrival(socket, received, { awaits, payload }) {
  const arrived = () =>
    received.some((message) => awaits.split("|").includes(message.type) && (!payload || JSON.stringify(message.payload) === JSON.stringify(payload)));
  while (!arrived()) await once(socket, "message", { signal: AbortSignal.timeout(30_000) });
}

function send(socket, step) {
  if (typeof step === "function") step();
  else if (step.fragments) step.fragments.forEach((part, index) => socket.send(part, { fin: index === step.fragments.length - 1, binary: false }));
  else socket.send(typeof step === "string" || Buffer.isBuffer(step) ? step : JSON.stringify(step));
}
