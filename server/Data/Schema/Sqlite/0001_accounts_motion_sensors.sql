-- Accounts (ASP.NET Core Identity), motion events of cameras, readings of sensors.
-- Moments are Unix milliseconds, UTC, in columns that end with _ms.

CREATE TABLE users (
  id TEXT NOT NULL PRIMARY KEY,
  display_name TEXT NOT NULL,
  user_name TEXT,
  normalized_user_name TEXT,
  email TEXT,
  normalized_email TEXT,
  email_confirmed INTEGER NOT NULL,
  password_hash TEXT,
  security_stamp TEXT,
  concurrency_stamp TEXT,
  phone_number TEXT,
  phone_number_confirmed INTEGER NOT NULL,
  two_factor_enabled INTEGER NOT NULL,
  lockout_end_ms INTEGER,
  lockout_enabled INTEGER NOT NULL,
  access_failed_count INTEGER NOT NULL
);
CREATE UNIQUE INDEX ux_users_normalized_user_name ON users (normalized_user_name);
CREATE UNIQUE INDEX ux_users_normalized_email ON users (normalized_email);

CREATE TABLE roles (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT,
  normalized_name TEXT,
  concurrency_stamp TEXT
);
CREATE UNIQUE INDEX ux_roles_normalized_name ON roles (normalized_name);
INSERT INTO roles (id, name, normalized_name, concurrency_stamp) VALUES
  ('administrator', 'Administrator', 'ADMINISTRATOR', '1'),
  ('analyst', 'Analyst', 'ANALYST', '1');

CREATE TABLE user_roles (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  PRIMARY KEY (user_id, role_id)
) WITHOUT ROWID;
CREATE INDEX ix_user_roles_role ON user_roles (role_id);

CREATE TABLE user_claims (
  id INTEGER NOT NULL PRIMARY KEY,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  claim_type TEXT,
  claim_value TEXT
);
CREATE INDEX ix_user_claims_user ON user_claims (user_id);

CREATE TABLE role_claims (
  id INTEGER NOT NULL PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
  claim_type TEXT,
  claim_value TEXT
);
CREATE INDEX ix_role_claims_role ON role_claims (role_id);

CREATE TABLE user_logins (
  login_provider TEXT NOT NULL,
  provider_key TEXT NOT NULL,
  provider_display_name TEXT,
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  PRIMARY KEY (login_provider, provider_key)
) WITHOUT ROWID;
CREATE INDEX ix_user_logins_user ON user_logins (user_id);

CREATE TABLE user_tokens (
  user_id TEXT NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  login_provider TEXT NOT NULL,
  name TEXT NOT NULL,
  value TEXT,
  PRIMARY KEY (user_id, login_provider, name)
) WITHOUT ROWID;

-- No index on owner_id, on purpose: there are few cameras, and SQLite would begin an owner's export with that index and
-- then have to sort all the events; without it, it walks the events in time order and sends the first row at once.
CREATE TABLE cameras (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES users (id)
);

CREATE TABLE motion_events (
  id INTEGER NOT NULL PRIMARY KEY,
  timestamp_ms INTEGER NOT NULL,
  camera_id TEXT NOT NULL REFERENCES cameras (id) ON DELETE CASCADE,
  confidence REAL NOT NULL,
  algorithm TEXT NOT NULL CHECK (algorithm IN ('MOG2', 'KNN', 'frame_diff')),
  x INTEGER NOT NULL,
  y INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  zone_id TEXT
);
-- Exports of all cameras, and of one, run in time order and walk these; the id breaks ties.
CREATE INDEX ix_motion_events_time ON motion_events (timestamp_ms, id);
CREATE INDEX ix_motion_events_camera_time ON motion_events (camera_id, timestamp_ms, id);

CREATE TABLE sensors (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  unit TEXT NOT NULL
);

CREATE TABLE sensor_readings (
  id INTEGER NOT NULL PRIMARY KEY,
  sensor_id TEXT NOT NULL REFERENCES sensors (id) ON DELETE CASCADE,
  timestamp_ms INTEGER NOT NULL,
  value REAL,
  quality INTEGER
);
-- Covering: a sensor's export reads this index alone, in order, without visiting the table.
CREATE INDEX ix_sensor_readings_export ON sensor_readings (sensor_id, timestamp_ms, id, value, quality);
-- Browsing and exporting all sensors together.
CREATE INDEX ix_sensor_readings_time ON sensor_readings (timestamp_ms, id);
