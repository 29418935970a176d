-- What was done by whom: a chain of entries, and where it ends.

CREATE TABLE audit_entries (
  id INTEGER NOT NULL PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  action TEXT NOT NULL,
  category TEXT NOT NULL,
  user_id TEXT,
  email TEXT,
  entity_type TEXT,
  entity_id TEXT,
  address TEXT,
  reason TEXT,
  details TEXT,
  hash TEXT NOT NULL
);
-- Users see what they did themselves; reports count by time.
CREATE INDEX ix_audit_entries_user ON audit_entries (user_id, id);
CREATE INDEX ix_audit_entries_time ON audit_entries (at_ms, id);

CREATE TABLE audit_head (
  id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
  count INTEGER NOT NULL,
  last_hash TEXT NOT NULL,
  seal TEXT NOT NULL
);
