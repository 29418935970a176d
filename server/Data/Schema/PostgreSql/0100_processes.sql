-- Processes that share the database, and which of them runs an export.

CREATE TABLE processes (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  host TEXT COLLATE "C" NOT NULL,
  roles TEXT COLLATE "C" NOT NULL,
  beat BIGINT NOT NULL,
  started_at_ms BIGINT NOT NULL,
  seen_at_ms BIGINT NOT NULL
);

-- No foreign key: what a process held is found by its id when its row is gone.
ALTER TABLE exports ADD COLUMN worker_id TEXT COLLATE "C";
