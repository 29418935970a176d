-- The signed descriptions of files.

-- Null where the file has none: it was written before there were any.
ALTER TABLE export_files ADD COLUMN manifest_sha256 TEXT COLLATE "C";

CREATE TABLE export_manifests (
  file_id BIGINT NOT NULL PRIMARY KEY REFERENCES export_files (id) ON DELETE CASCADE,
  content BYTEA NOT NULL
);
