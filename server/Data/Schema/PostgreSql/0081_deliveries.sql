-- What is sent by e-mail to whom and how that went, and what users are told of in the app.

ALTER TABLE schedules ADD COLUMN recipients TEXT COLLATE "C" NOT NULL DEFAULT '[]';

CREATE TABLE notifications (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  user_id TEXT COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  key TEXT COLLATE "C" NOT NULL,
  title TEXT COLLATE "C" NOT NULL,
  message TEXT COLLATE "C" NOT NULL,
  -- Kept when the schedule or the export goes, so no foreign keys.
  schedule_id TEXT COLLATE "C",
  export_id TEXT COLLATE "C",
  created_at_ms BIGINT NOT NULL,
  read_at_ms BIGINT
);
-- The same event is told to a user once.
CREATE UNIQUE INDEX ux_notifications_key ON notifications (key, user_id);
CREATE INDEX ix_notifications_user ON notifications (user_id, id);

-- One e-mail to one recipient: of an export's file, or of a notification.
CREATE TABLE deliveries (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  export_id TEXT COLLATE "C" REFERENCES exports (id) ON DELETE CASCADE,
  notification_id TEXT COLLATE "C" REFERENCES notifications (id) ON DELETE CASCADE,
  recipient TEXT COLLATE "C" NOT NULL,
  status TEXT COLLATE "C" NOT NULL CHECK (status IN ('WAITING', 'SENT', 'FAILED')),
  attempts BIGINT NOT NULL,
  next_attempt_at_ms BIGINT,
  problem TEXT COLLATE "C",
  created_at_ms BIGINT NOT NULL,
  sent_at_ms BIGINT,
  link_expires_at_ms BIGINT,
  link_revoked_at_ms BIGINT,
  CHECK ((export_id IS NULL) <> (notification_id IS NULL))
);
CREATE UNIQUE INDEX ux_deliveries_recipient ON deliveries (export_id, recipient) WHERE export_id IS NOT NULL;
CREATE INDEX ix_deliveries_notification ON deliveries (notification_id) WHERE notification_id IS NOT NULL;
CREATE INDEX ix_deliveries_due ON deliveries (next_attempt_at_ms) WHERE status = 'WAITING';
