-- The keys of the installation, which machines that share no folder share here.

CREATE TABLE installation_keys (
  name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  content BYTEA NOT NULL,
  -- Null where no master key wraps the content.
  master_key_id TEXT COLLATE "C",
  created_at_ms BIGINT NOT NULL
);
