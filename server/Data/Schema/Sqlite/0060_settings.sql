-- Settings that administrators changed while the server ran; what is not here comes from files and the environment.

CREATE TABLE settings (
  key TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL,
  updated_at_ms INTEGER NOT NULL,
  user_id TEXT REFERENCES users (id) ON DELETE SET NULL
);
