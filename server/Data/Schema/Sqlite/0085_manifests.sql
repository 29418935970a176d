-- The signed descriptions of files.

-- Null where the file has none: it was written before there were any.
ALTER TABLE export_files ADD COLUMN manifest_sha256 TEXT;

CREATE TABLE export_manifests (
  file_id INTEGER NOT NULL PRIMARY KEY REFERENCES export_files (id) ON DELETE CASCADE,
  content BLOB NOT NULL
);
