-- The keys of the installation, where machines share a database and no folder. On SQLite they are files, and this stays empty.

CREATE TABLE installation_keys (
  name TEXT NOT NULL PRIMARY KEY,
  content BLOB NOT NULL,
  -- Null where no master key wraps the content.
  master_key_id TEXT,
  created_at_ms INTEGER NOT NULL
);
