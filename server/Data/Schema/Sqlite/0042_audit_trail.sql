-- Audit rows of other systems. Apart from the log of this server, whose chain does not vouch for them.

CREATE TABLE audit_trail (
  id INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  timestamp_ms INTEGER NOT NULL,
  source TEXT NOT NULL,
  event_id TEXT,
  actor_type TEXT,
  actor TEXT,
  service TEXT,
  action TEXT NOT NULL,
  region TEXT,
  source_ip TEXT,
  read_only INTEGER,
  error_code TEXT,
  error_message TEXT,
  details_json TEXT
);
CREATE INDEX ix_audit_trail_timestamp ON audit_trail (timestamp_ms, id);
