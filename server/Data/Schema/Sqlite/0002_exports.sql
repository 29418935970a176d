-- Exports: jobs, the files they published, and the progress events that subscribers can replay.

CREATE TABLE exports (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  dataset TEXT NOT NULL,
  format TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('QUEUED', 'RUNNING', 'CANCELING', 'CANCELED', 'COMPLETED', 'FAILED', 'EXPIRED')),
  request_json TEXT NOT NULL,
  file_name TEXT NOT NULL,
  reason TEXT,
  idempotency_key TEXT,
  attempt INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  failure_code TEXT,
  failure_message TEXT,
  created_at_ms INTEGER NOT NULL,
  started_at_ms INTEGER,
  finished_at_ms INTEGER,
  expires_at_ms INTEGER
);
CREATE UNIQUE INDEX ux_exports_idempotency ON exports (user_id, idempotency_key) WHERE idempotency_key IS NOT NULL;
CREATE INDEX ix_exports_user_created ON exports (user_id, created_at_ms, id);
CREATE INDEX ix_exports_created ON exports (created_at_ms, id);
-- Admission, the queue and recovery look at the few exports that are not final.
CREATE INDEX ix_exports_unfinished ON exports (status, created_at_ms, id) WHERE status IN ('QUEUED', 'RUNNING', 'CANCELING');
CREATE INDEX ix_exports_expiry ON exports (expires_at_ms) WHERE status = 'COMPLETED';

CREATE TABLE export_files (
  id INTEGER NOT NULL PRIMARY KEY,
  export_id TEXT NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  content_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  storage_key TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL
);
CREATE UNIQUE INDEX ux_export_files_name ON export_files (export_id, name);
CREATE UNIQUE INDEX ux_export_files_storage ON export_files (storage_key);

CREATE TABLE export_progress (
  export_id TEXT NOT NULL REFERENCES exports (id) ON DELETE CASCADE,
  sequence INTEGER NOT NULL,
  status TEXT NOT NULL,
  phase TEXT NOT NULL,
  rows_written INTEGER NOT NULL,
  rows_total INTEGER,
  rows_total_kind TEXT NOT NULL,
  bytes_written INTEGER NOT NULL,
  rows_per_second REAL,
  percent REAL,
  eta_seconds REAL,
  queue_position INTEGER,
  PRIMARY KEY (export_id, sequence)
) WITHOUT ROWID;
