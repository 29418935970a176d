-- Requests that run by cron, and which exports they started.

CREATE TABLE schedules (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  user_id TEXT COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name TEXT COLLATE "C" NOT NULL,
  cron TEXT COLLATE "C" NOT NULL,
  time_zone TEXT COLLATE "C" NOT NULL,
  active BOOLEAN NOT NULL,
  misfire TEXT COLLATE "C" NOT NULL CHECK (misfire IN ('SKIP', 'ONCE', 'ALL')),
  request_json TEXT COLLATE "C" NOT NULL,
  next_run_at_ms BIGINT,
  problem TEXT COLLATE "C",
  created_at_ms BIGINT NOT NULL,
  updated_at_ms BIGINT NOT NULL
);
CREATE INDEX ix_schedules_user ON schedules (user_id, name, id);
-- The clock asks for the next one that is due.
CREATE INDEX ix_schedules_due ON schedules (next_run_at_ms) WHERE active;

-- Kept when the schedule goes, so no foreign key: what is gone is not found.
ALTER TABLE exports ADD COLUMN schedule_id TEXT COLLATE "C";
CREATE INDEX ix_exports_schedule ON exports (schedule_id, id) WHERE schedule_id IS NOT NULL;
