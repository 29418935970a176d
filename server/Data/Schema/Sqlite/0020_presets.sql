-- Requests that users keep under a name.

CREATE TABLE presets (
  id TEXT NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  dataset TEXT NOT NULL,
  shared INTEGER NOT NULL,
  request_json TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
);
CREATE UNIQUE INDEX ux_presets_name ON presets (user_id, dataset, name);
