// Holds the built pages to their size bars, in KiB after gzip. Reads Vite's manifest, so that what counts as "initial" is
// what index.html really makes a browser load before the first page shows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const dist = join(import.meta.dirname, "../dist");
const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8"));

/** The chunk and everything it imports statically, without what `known` has already loaded. */
function closure(key, known = new Set(), found = new Set()) {
  if (known.has(key) || found.has(key)) return found;
  found.add(key);
  for (const imported of manifest[key].imports ?? []) closure(imported, known, found);
  return found;
}

const kib = (files) =>
  [...new Set(files)].reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / 1024;
const scripts = (chunks) => kib([...chunks].map((key) => manifest[key].file));
const styles = (chunks) => kib([...chunks].flatMap((key) => manifest[key].css ?? []));

const initial = closure("index.html");
const find = (end) => Object.keys(manifest).find((name) => name.endsWith(end));

/** What a lazy module adds to a page that is already there. */
const lazy = (suffix, page) => {
  const present = new Set([...initial, ...closure(find(page), initial)]);
  return find(suffix) && closure(find(suffix), present);
};

const modal = lazy("features/exports/components/export-modal.tsx", "motion-events-page.tsx");
const sensorCharts = lazy("features/sensors/components/trend-chart.tsx", "sensors-page.tsx");
const serverCharts = lazy("features/servers/components/metric-chart.tsx", "servers-page.tsx");
const measures = [
  { name: "initial JS", size: scripts(initial), bar: 170 },
  { name: "initial CSS", size: styles(initial), bar: 40 },
  modal && { name: "modal chunk", size: scripts(modal), bar: 55 },
  sensorCharts && { name: "sensor charts chunk", size: scripts(sensorCharts), bar: 130 },
  serverCharts && { name: "server charts chunk", size: scripts(serverCharts), bar: 130 },
].filter(Boolean);

for (const { name, size, bar } of measures) {
  console.log(`${name}: ${size.toFixed(1)} KiB of ${bar} (gzip)${size > bar ? "  TOO LARGE" : ""}`);
  if (size > bar) process.exitCode = 1;
}
