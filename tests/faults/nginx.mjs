import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { root } from "../../scripts/lib.mjs";
import { trusting } from "../clients/certificate.mjs";
import { freePort } from "../clients/server.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");

/** The lines that docs/operations.md has for nginx: how it speaks HTTPS, and what it passes on behind another proxy that does. */
const [https, behind] = [...read("docs/operations.md").matchAll(/```nginx\n(.*?)```/gs)].map(([, lines]) => lines);

/**
 * nginx as deploy/nginx has it, in front of servers of this machine. With a certificate, or behind another proxy, it is changed as docs/operations.md
 * says. `x-served-by` of an answer tells the port of the server that gave it.
 */
export async function startNginx(servers, { certificate, isBehind = false } = {}) {
  const folder = mkdtempSync(join(tmpdir(), "graphqlexport-nginx-"));
  const port = await freePort();
  const upstream = servers.map((server) => `server localhost:${server.port} max_fails=1 fail_timeout=5s;`).join("\n");
  let site = read("deploy/nginx/default.conf").replace(/(\s*server web-\d:\d+ [^;]*;)+/, `\n${upstream}`);
  if (certificate) {
    const lines = https.replace("8443", port).replace("/etc/nginx/certificate.pem", certificate.file).replace("/etc/nginx/key.pem", certificate.keyFile);
    site = site.replace("listen 8080;", lines);
  }
  site = site.replace("listen 8080;", `listen ${port};`);
  for (const [line, header] of isBehind ? behind.matchAll(/^proxy_set_header (\S+) .*;$/gm) : [])
    site = site.replace(new RegExp(`proxy_set_header ${header} .*;`), line.replaceAll("$", "$$$$"));
  writeFileSync(join(folder, "site.conf"), site);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n");
  writeFileSync(
    join(folder, "nginx.conf"),
    `user ${userInfo().username}; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; map $upstream_addr $served_by { ~:(?<last>\\d+)$ $last; } add_header x-served-by $served_by always; ${temporary} include ${folder}/site.conf; }`,
  );
  const nginx = spawn("nginx", ["-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  const address = `${certificate ? "https" : "http"}://localhost:${port}`;
  const ask = certificate ? trusting(certificate) : fetch;
  for (const deadline = Date.now() + 20_000; ; await setTimeout(50)) {
    if (await ask(`${address}/health/live`).catch(() => undefined)) break;
    if (Date.now() > deadline || nginx.exitCode !== null) throw new Error(`nginx did not start:\n${readFileSync(join(folder, "error.log"), "utf8")}`);
  }

  return {
    port,
    address,
    socketAddress: `${address.replace("http", "ws")}/graphql`,
    async stop() {
      nginx.kill("SIGTERM");
      if (nginx.exitCode === null) await once(nginx, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
