import { once } from "node:events";
import { createServer, request as send } from "node:http";

/**
 * A proxy before an HTTP server of this machine that keeps what it is asked, cuts bodies and refuses connections. It passes requests
 * on with all their headers, so that signatures hold.
 */
export async function startProxy(port) {
  const taken = [];
  /** After how many bytes of a body its connection is reset, each once; undefined for no reset. */
  const cuts = [];
  const server = createServer((request, response) => {
    taken.push({ method: request.method, url: request.url, headers: request.headers });
    const onward = send({ host: "127.0.0.1", port, method: request.method, path: request.url, headers: request.headers });
    const cut = Number(request.headers["content-length"] ?? 0) > 0 && request.method === "PUT" ? cuts.shift() : undefined;
    let passed = 0;
    request.on("data", (chunk) => {
      passed += chunk.length;
      if (cut === undefined || passed <= cut) return;
      request.unpipe(onward);
      onward.destroy();
      request.socket.resetAndDestroy();
    });
    onward.on("response", (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => request.socket.destroy());
    request.on("error", () => onward.destroy());
    request.pipe(onward);
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const own = server.address().port;

  const refuse = async () => {
    const closed = once(server, "close");
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {
    endpoint: `http://127.0.0.1:${own}`,
    taken,
    cuts,
    refuse,
    accept: () => once(server.listen(own, "127.0.0.1"), "listening"),
    stop: () => (server.listening ? refuse() : undefined),
  };
}
