import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { root } from "../../scripts/lib.mjs";
import { freePort } from "../clients/server.mjs";

/** nginx as deploy/nginx has it, in front of servers of this machine. */
export async function startNginx(servers) {
  const folder = mkdtempSync(join(tmpdir(), "graphqlexport-nginx-"));
  const port = await freePort();
  const upstream = servers.map((server) => `server localhost:${server.port} max_fails=1 fail_timeout=5s;`).join("\n");
  const site = readFileSync(join(root, "deploy/nginx/default.conf"), "utf8")
    .replace(/(\s*server web-\d:\d+ [^;]*;)+/, `\n${upstream}`)
    .replace("listen 8080;", `listen ${port};`);
  writeFileSync(join(folder, "site.conf"), site);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n");
  writeFileSync(
    join(folder, "nginx.conf"),
    `user ${userInfo().username}; daemon off; pid ${folder}/pid; error_log ${folder}/error.log; events {} http { access_log off; ${temporary} include ${folder}/site.conf; }`,
  );
  const nginx = spawn("nginx", ["-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")], { stdio: "inherit" });
  const address = `http://localhost:${port}`;
  for (const deadline = Date.now() + 20_000; ; await setTimeout(50)) {
    if (await fetch(`${address}/health/live`).catch(() => undefined)) break;
    if (Date.now() > deadline || nginx.exitCode !== null) throw new Error(`nginx did not start:\n${readFileSync(join(folder, "error.log"), "utf8")}`);
  }

  return {
    address,
    socketAddress: `${address.replace("http", "ws")}/graphql`,
    async stop() {
      nginx.kill("SIGTERM");
      if (nginx.exitCode === null) await once(nginx, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
