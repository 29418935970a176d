import { once } from "node:events";
import { connect } from "node:net";

/** A reader who asks for something, takes the beginning of the answer and nothing more. Resolves once the answer has begun. */
export async function stalledReader(server, path, headers = {}) {
  const socket = connect(server.port, "localhost");
  // The end is looked for at the server: who reads nothing is not told of it.
  socket.on("error", () => {});
  await once(socket, "connect");
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost:${server.port}\r\n${lines.join("")}\r\n`);
  await once(socket, "readable");
  const status = Number(/^HTTP\/1\.1 (\d+)/.exec(String(socket.read(12)))?.[1]);
  return { status, leave: () => socket.destroy() };
}

/** The 99th percentile of the times that requests take, in milliseconds, which so many clients send one after the other for a while. */
export async function p99(ask, { clients = 4, seconds = 4 } = {}) {
  const times = [];
  const end = performance.now() + seconds * 1000;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (performance.now() < end) {
        const begun = performance.now();
        await ask();
        times.push(performance.now() - begun);
      }
    }),
  );
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.99)];
}
