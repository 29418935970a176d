import assert from "node:assert/strict";
import { authorization } from "./server.mjs";

const hostile = ["=1+1", "-2", "@x", "a,b;c", 'say "hi"', "two\nlines", " spaces ", "NULL", "0012", "1234567890123456789", "ünï-çødé 漢字 🎉", "<b>&amp;</b>", "a\u2028b"];

const at = (minute) => new Date(Date.UTC(2026, 2, 29, 0, 40 + minute)).toISOString().replace(".000Z", "Z");

// What names a place or a person is one line.
const oneLine = (text) => text.replace("\n", " ").trim();

/** Rows of each dataset that takes imports: hostile texts, missing values, extreme numbers, times around a change of clocks. */
export const imported = {
  motion_events: hostile.map((zone_id, i) => ({
    timestamp: at(i),
    camera_id: i % 2 ? "warehouse" : "garage",
    confidence: [0, 1, 0.1, 0.30000000000000004, 5e-324][i % 5],
    algorithm: ["MOG2", "KNN", "frame_diff"][i % 3],
    x: i,
    y: 0,
    width: 1920,
    height: 1000000,
    zone_id: i === 3 ? null : oneLine(zone_id),
  })),
  sensor_readings: hostile.map((_, i) => ({
    timestamp: at(i * 7),
    sensor_id: "boiler-temperature",
    value: [1.5, -0.1, 1e21, 1.7976931348623157e308, null, 123456789.123][i % 6],
    quality: i === 2 ? null : i,
  })),
  server_metrics: hostile.map((_, i) => ({ timestamp: at(i * 11), server_id: "nas", cpu_percent: i, memory_percent: i === 4 ? null : 99.9, disk_percent: i / 7 })),
  experiment_events: hostile.flatMap((user_key, i) =>
    ["ASSIGNED", ...(i % 3 ? [] : ["CONVERTED"])].map((kind) => ({
      timestamp: at(i + (kind === "CONVERTED" ? 100 : 0)),
      experiment_id: "checkout-button",
      variant: i % 2 ? "control" : "green",
      user_key: oneLine(user_key),
      kind,
    })),
  ),
  log_entries: hostile.map((text, i) => ({
    timestamp: at(i * 13),
    level: ["TRACE", "DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL"][i % 6],
    component: ["shop.web", "a: b", ""][i % 3],
    // Stored without blanks at the end, and with U+FFFD for what readers take for the end of a line.
    message: text.trimEnd().replace("\u2028", "\uFFFD"),
    exception: i % 2 ? "Fault\n\tat a\n  at b" : null,
    request_id: i % 4 ? `r-${i}` : null,
    source: "matrix",
  })),
  audit_trail: hostile.map((text, i) => ({
    timestamp: at(i * 17),
    source: "matrix",
    event_id: i % 4 ? `e-${i}` : null,
    actor: oneLine(text),
    action: "Decrypt",
    source_ip: i % 2 ? "2001:db8::1" : "internal",
    read_only: [true, false, null][i % 3],
    error_code: null,
    details_json: i % 3 ? JSON.stringify({ text, nested: [{}, null] }) : null,
  })),
  proxies: hostile.map((_, i) => ({
    host: [`192.0.2.${i}`, `host-${i}.example`, `2001:db8::${i + 1}`][i % 3],
    port: 1024 + i,
    protocol: ["HTTP", "HTTPS", "SOCKS4", "SOCKS5"][i % 4],
    country: i === 1 ? null : "AT",
    status: ["ALIVE", "DEAD"][i % 2],
    latency_ms: i === 2 ? null : i,
    success_rate: i === 3 ? null : i / 13,
    last_checked: i === 4 ? null : at(i),
  })),
};

/** Imports the rows of every dataset. */
export async function importAll(server, token) {
  for (const [dataset, rows] of Object.entries(imported)) {
    const answer = await fetch(`${server.address}/api/v1/import/${dataset}?createMissing=${dataset.startsWith("experiment")}`, {
      method: "POST",
      headers: { "content-type": "application/x-ndjson", ...authorization(token) },
      body: rows.map((row) => `${JSON.stringify(row)}\n`).join(""),
    });
    assert.equal(answer.status, 200, `${dataset}: ${await answer.clone().text()}`);
  }
}
