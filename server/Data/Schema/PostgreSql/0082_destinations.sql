-- Where files are sent besides the server's own storage.

CREATE TABLE destinations (
  id TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  user_id TEXT COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name TEXT COLLATE "C" NOT NULL,
  kind TEXT COLLATE "C" NOT NULL CHECK (kind IN ('LOCAL', 'S3', 'WEBHOOK', 'SFTP')),
  address TEXT COLLATE "C" NOT NULL,
  -- Encrypted; null for none.
  secret TEXT COLLATE "C",
  created_at_ms BIGINT NOT NULL,
  updated_at_ms BIGINT NOT NULL
);
CREATE UNIQUE INDEX ux_destinations_name ON destinations (user_id, name);

ALTER TABLE schedules ADD COLUMN destination_id TEXT COLLATE "C" REFERENCES destinations (id);
-- Kept when the destination goes, so no foreign key.
ALTER TABLE exports ADD COLUMN destination_id TEXT COLLATE "C";
