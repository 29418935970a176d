-- Processes that share the database, and which of them runs an export.

CREATE TABLE processes (
  id TEXT NOT NULL PRIMARY KEY,
  host TEXT NOT NULL,
  roles TEXT NOT NULL,
  beat INTEGER NOT NULL,
  started_at_ms INTEGER NOT NULL,
  seen_at_ms INTEGER NOT NULL
);

-- No foreign key: what a process held is found by its id when its row is gone.
ALTER TABLE exports ADD COLUMN worker_id TEXT;
