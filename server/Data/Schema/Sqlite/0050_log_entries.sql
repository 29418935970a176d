-- Log entries, this server's own and imported ones. Ids are never used again, though old entries are deleted: exports tell by them what is new.

CREATE TABLE log_entries (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  timestamp_ms INTEGER NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('TRACE', 'DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL')),
  component TEXT NOT NULL,
  message TEXT NOT NULL,
  exception TEXT,
  request_id TEXT,
  source TEXT NOT NULL
);
-- The page and exports run by time, over all entries or those of one level or component.
CREATE INDEX ix_log_entries_time ON log_entries (timestamp_ms, id);
CREATE INDEX ix_log_entries_level ON log_entries (level, timestamp_ms, id);
CREATE INDEX ix_log_entries_component ON log_entries (component, timestamp_ms, id);
-- From the id that a user was told to what happened.
CREATE INDEX ix_log_entries_request ON log_entries (request_id) WHERE request_id IS NOT NULL;
