import { once } from "node:events";
import { setTimeout } from "node:timers/promises";
import WebSocket from "ws";
import { signInAll } from "../clients/server.mjs";
import { serverProcess } from "../faults/processes.mjs";
import { memory, print, processorSeconds } from "./readings.mjs";

const COUNTS = [1_000, 5_000];
const AT_ONCE = 50;

/** What open subscriptions cost while nothing happens. */
export async function subscribers() {
  const server = await serverProcess("capacity-subscribers", { GRAPHQLEXPORT__DEMO: "true", GRAPHQLEXPORT__DEMOROWS: "false" });
  const sockets = [];
  try {
    await server.start().ready();
    const { bob } = await signInAll(server.address);
    const open = async (count) => {
      while (sockets.length < count) sockets.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => subscribe(server, bob)))));
    };
    await open(AT_ONCE);
    await setTimeout(3_000);
    const [idle, opened] = [memory(server.pid).now, sockets.length];
    const rows = [];
    for (const count of COUNTS) {
      await open(count);
      const used = processorSeconds([server.pid]);
      await setTimeout(10_000);
      rows.push([count.toLocaleString("en"), `${(((memory(server.pid).now - idle) * 1024) / (count - opened)).toFixed(0)} KiB`, `${((processorSeconds([server.pid]) - used) * 10).toFixed(0)} %`]);
    }
    print(`Subscriptions (\`onExportChanged\`), a WebSocket each, while nothing changes. The process takes ${idle.toFixed(0)} MiB without them.`, ["open", "memory each", "of a core"], rows);
  } finally {
    for (const socket of sockets) socket.terminate();
    await server.stop();
  }
}

async function subscribe(server, token) {
  const socket = new WebSocket(server.socketAddress, "graphql-transport-ws");
  await once(socket, "open");
  socket.send(JSON.stringify({ type: "connection_init", payload: { Authorization: `Bearer ${token}` } }));
  await once(socket, "message");
  socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: "subscription { onExportChanged { id status } }" } }));
  socket.on("message", (text) => {
    const message = JSON.parse(text);
    if (message.type === "ping") socket.send(JSON.stringify({ type: "pong" }));
  });
  return socket;
}
