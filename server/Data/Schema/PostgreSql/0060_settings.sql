-- Settings that administrators changed while the server ran; what is not here comes from files and the environment.

CREATE TABLE settings (
  key TEXT COLLATE "C" NOT NULL PRIMARY KEY,
  value TEXT COLLATE "C" NOT NULL,
  updated_at_ms BIGINT NOT NULL,
  user_id TEXT COLLATE "C" REFERENCES users (id) ON DELETE SET NULL
);
