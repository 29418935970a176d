-- What is sent by e-mail to whom and how that went, and what users are told of in the app.

ALTER TABLE schedules ADD COLUMN recipients TEXT NOT NULL DEFAULT '[]';

CREATE TABLE notifications (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  message TEXT NOT NULL,
  -- Kept when the schedule or the export goes, so no foreign keys.
  schedule_id TEXT,
  export_id TEXT,
  created_at_ms INTEGER NOT NULL,
  read_at_ms INTEGER
);
-- The same event is told to a user once.
CREATE UNIQUE INDEX ux_notifications_key ON notifications (key, user_id);
CREATE INDEX ix_notifications_user ON notifications (user_id, id);

-- One e-mail to one recipient: of an export's file, or of a notification.
CREATE TABLE deliveries (
  id TEXT NOT NULL PRIMARY KEY,
  export_id TEXT REFERENCES exports (id) ON DELETE CASCADE,
  notification_id TEXT REFERENCES notifications (id) ON DELETE CASCADE,
  recipient TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('WAITING', 'SENT', 'FAILED')),
  attempts INTEGER NOT NULL,
  next_attempt_at_ms INTEGER,
  problem TEXT,
  created_at_ms INTEGER NOT NULL,
  sent_at_ms INTEGER,
  link_expires_at_ms INTEGER,
  link_revoked_at_ms INTEGER,
  CHECK ((export_id IS NULL) <> (notification_id IS NULL))
);
CREATE UNIQUE INDEX ux_deliveries_recipient ON deliveries (export_id, recipient) WHERE export_id IS NOT NULL;
CREATE INDEX ix_deliveries_notification ON deliveries (notification_id) WHERE notification_id IS NOT NULL;
CREATE INDEX ix_deliveries_due ON deliveries (next_attempt_at_ms) WHERE status = 'WAITING';
