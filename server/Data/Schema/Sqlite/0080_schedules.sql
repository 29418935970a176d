-- Requests that run by cron, and which exports they started.

CREATE TABLE schedules (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  cron TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  active INTEGER NOT NULL,
  misfire TEXT NOT NULL CHECK (misfire IN ('SKIP', 'ONCE', 'ALL')),
  request_json TEXT NOT NULL,
  next_run_at_ms INTEGER,
  problem TEXT,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
);
CREATE INDEX ix_schedules_user ON schedules (user_id, name, id);
-- The clock asks for the next one that is due.
CREATE INDEX ix_schedules_due ON schedules (next_run_at_ms) WHERE active = 1;

-- Kept when the schedule goes, so no foreign key: what is gone is not found.
ALTER TABLE exports ADD COLUMN schedule_id TEXT;
CREATE INDEX ix_exports_schedule ON exports (schedule_id, id) WHERE schedule_id IS NOT NULL;
