-- Where files are sent besides the server's own storage.

CREATE TABLE destinations (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('LOCAL', 'S3', 'WEBHOOK', 'SFTP')),
  address TEXT NOT NULL,
  -- Encrypted; null for none.
  secret TEXT,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
);
CREATE UNIQUE INDEX ux_destinations_name ON destinations (user_id, name);

ALTER TABLE schedules ADD COLUMN destination_id TEXT REFERENCES destinations (id);
-- Kept when the destination goes, so no foreign key.
ALTER TABLE exports ADD COLUMN destination_id TEXT;
