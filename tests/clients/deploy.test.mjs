import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse } from "yaml";
import { root } from "../../scripts/lib.mjs";

const read = (path) => readFileSync(join(root, path), "utf8");
const compose = parse(read("docker-compose.yml"), { merge: true });
const dashboard = JSON.parse(read("deploy/grafana/dashboards/graphqlexport.json"));
const panels = dashboard.panels.filter(({ type }) => type !== "row");
const queries = panels.flatMap(({ title, targets }) => targets.map(({ expr }) => ({ title, expr })));
const rules = parse(read("deploy/prometheus/alerts.yml")).groups.flatMap((group) => group.rules);

function promtool(...args) {
  const { status, stdout, stderr } = spawnSync("promtool", args, { cwd: join(root, "deploy/prometheus"), encoding: "utf8" });
  assert.equal(status, 0, stdout + stderr);
}

test("[G-SCALE] Prometheus takes the rules, and they fire when they should and not otherwise", () => {
  promtool("check", "config", "prometheus.yml");
  promtool("test", "rules", "alerts.test.yml");
});

test("[G-SCALE] each query of the dashboard is one that Prometheus can read", () => {
  const folder = mkdtempSync(join(tmpdir(), "graphqlexport-dashboard-"));
  try {
    const file = join(folder, "queries.yml");
    const filled = queries.map(({ expr }, i) => ({ record: `query_${i}`, expr: expr.replaceAll("$job", "graphqlexport").replaceAll("$__rate_interval", "5m") }));
    writeFileSync(file, JSON.stringify({ groups: [{ name: "dashboard", rules: filled }] }));
    promtool("check", "rules", file);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("[G-SCALE] panels have a title, a description and a place of their own", () => {
  assert.equal(new Set(dashboard.panels.map(({ id }) => id)).size, dashboard.panels.length);
  for (const { title, description } of panels) assert.ok(title && description, title);
  const taken = new Set();
  for (const { title, gridPos } of dashboard.panels) {
    assert.ok(gridPos.x + gridPos.w <= 24, title);
    for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
      for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
        assert.ok(!taken.has(`${x},${y}`), `${title} stands on another panel`);
        taken.add(`${x},${y}`);
      }
    }
  }
});

test("[G-SCALE] dashboard and rules ask for metrics that the server has", () => {
  const names = new Set([...read("docs/observability.md").matchAll(/^\| `(\w+)` \| (?:counter|gauge|histogram)/gm)].map(([, name]) => name));
  for (const { name, expr } of [...queries.map(({ title, expr }) => ({ name: title, expr })), ...rules.map(({ alert, expr }) => ({ name: alert, expr }))]) {
    for (const [metric] of expr.matchAll(/\b(?:graphqlexport|process|dotnet|motion)_[a-z_]+(?=[{[])/g)) {
      assert.ok(names.has(metric) || names.has(metric.replace(/_(?:bucket|count|sum)$/, "")), `${name}: ${metric}`);
    }
  }
});

test("[G-SCALE] docker-compose.yml names services, volumes and networks that it has", () => {
  for (const [name, service] of Object.entries(compose.services)) {
    const needed = Array.isArray(service.depends_on) ? service.depends_on : Object.keys(service.depends_on ?? {});
    for (const other of needed) assert.ok(compose.services[other], `${name} depends on ${other}`);
    for (const [other, { condition }] of Object.entries(Array.isArray(service.depends_on) ? {} : (service.depends_on ?? {})))
      if (condition === "service_healthy") assert.ok(compose.services[other].healthcheck ?? compose.services[other].image === "graphqlexport", `${other} tells no health`);
    for (const network of service.networks) assert.ok(network in compose.networks, `${name}: ${network}`);
    for (const volume of (service.volumes ?? []).map((text) => text.split(":")[0]))
      assert.ok(volume in compose.volumes || volume.startsWith("./deploy/"), `${name}: ${volume}`);
  }
  assert.match(read("server/Dockerfile"), /^USER app$/m);
  assert.match(read("server/Dockerfile"), /^HEALTHCHECK .*\/health\/ready/m);
});

test("[G-SCALE] every setting of docker-compose.yml is documented, and none has a password of its own", () => {
  const documented = readdirSync(join(root, "docs"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => read(`docs/${name}`))
    .join("\n");
  const settings = Object.values(compose.services).flatMap((service) => Object.entries(service.environment ?? {}));
  for (const [name, value] of settings) {
    if (name.startsWith("GRAPHQLEXPORT__")) assert.ok(documented.includes(name), `${name} is not documented`);
    if (/PASSWORD|SECRET|MASTERKEY/.test(name)) assert.match(value, name.includes("OPENIDCONNECT") ? /^\$\{\w+:-\}$/ : /\$\{\w+:\?\}/, name);
  }
  const variables = [...read("docker-compose.yml").matchAll(/(?<!\$)\$\{(\w+)/g)].map(([, name]) => name);
  for (const name of variables) assert.match(read(".env.example"), new RegExp(`^${name}=`, "m"), `.env.example lacks ${name}`);
});

test("[G-SCALE] nginx and Prometheus ask servers that docker-compose.yml starts", () => {
  const upstream = [...read("deploy/nginx/default.conf").matchAll(/^\s*server (\S+):(\d+) /gm)].map(([, name]) => name);
  const targets = parse(read("deploy/prometheus/prometheus.yml")).scrape_configs[0].static_configs[0].targets.map((target) => target.split(":")[0]);
  const servers = Object.entries(compose.services).filter(([, { image }]) => image === "graphqlexport");
  assert.deepEqual(upstream, servers.filter(([, { environment }]) => environment.GRAPHQLEXPORT__HOSTING__ROLES === "web").map(([name]) => name));
  assert.deepEqual(targets, servers.map(([name]) => name));
});
