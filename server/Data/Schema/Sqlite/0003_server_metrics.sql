-- Servers and their metrics in three tiers: raw samples, and what they come to by hour and by day of UTC.

CREATE TABLE servers (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE server_metrics (
  id INTEGER NOT NULL PRIMARY KEY,
  server_id TEXT NOT NULL REFERENCES servers (id) ON DELETE CASCADE,
  timestamp_ms INTEGER NOT NULL,
  cpu_percent REAL,
  memory_percent REAL,
  disk_percent REAL
);
-- Covering: a server's export reads this index alone, in order, without visiting the table.
CREATE INDEX ix_server_metrics_export ON server_metrics (server_id, timestamp_ms, id, cpu_percent, memory_percent, disk_percent);
-- Browsing and exporting all servers together, and retention.
CREATE INDEX ix_server_metrics_time ON server_metrics (timestamp_ms, id);

-- Each metric counts its own samples, for a source may tell one and not another: without the count no two averages can be joined.
CREATE TABLE server_metric_rollups (
  id INTEGER NOT NULL PRIMARY KEY,
  resolution TEXT NOT NULL CHECK (resolution IN ('HOURLY', 'DAILY')),
  server_id TEXT NOT NULL REFERENCES servers (id) ON DELETE CASCADE,
  timestamp_ms INTEGER NOT NULL,
  cpu_samples INTEGER NOT NULL,
  cpu_avg REAL,
  cpu_min REAL,
  cpu_max REAL,
  memory_samples INTEGER NOT NULL,
  memory_avg REAL,
  memory_min REAL,
  memory_max REAL,
  disk_samples INTEGER NOT NULL,
  disk_avg REAL,
  disk_min REAL,
  disk_max REAL
);
CREATE UNIQUE INDEX ux_server_metric_rollups ON server_metric_rollups (resolution, server_id, timestamp_ms);
CREATE INDEX ix_server_metric_rollups_time ON server_metric_rollups (resolution, timestamp_ms, id);

CREATE TABLE server_metric_rollup_state (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  last_metric_id INTEGER NOT NULL
);
INSERT INTO server_metric_rollup_state (id, last_metric_id) VALUES (1, 0);
