-- Experiments: what is compared, what happened to users, and feature flags.

CREATE TABLE experiments (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('DRAFT', 'RUNNING', 'COMPLETED')),
  created_by_id TEXT REFERENCES users (id) ON DELETE SET NULL,
  created_at_ms INTEGER NOT NULL,
  started_at_ms INTEGER,
  ended_at_ms INTEGER
);
CREATE INDEX ix_experiments_creator ON experiments (created_by_id, created_at_ms);

CREATE TABLE experiment_variants (
  experiment_id TEXT NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  is_control INTEGER NOT NULL CHECK (is_control IN (0, 1)),
  PRIMARY KEY (experiment_id, name)
) WITHOUT ROWID;
-- Results are against the control, so there can be only one.
CREATE UNIQUE INDEX ux_experiment_variants_control ON experiment_variants (experiment_id) WHERE is_control = 1;

CREATE TABLE experiment_events (
  id INTEGER NOT NULL PRIMARY KEY,
  timestamp_ms INTEGER NOT NULL,
  experiment_id TEXT NOT NULL REFERENCES experiments (id) ON DELETE CASCADE,
  variant TEXT NOT NULL,
  user_key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('ASSIGNED', 'CONVERTED')),
  FOREIGN KEY (experiment_id, variant) REFERENCES experiment_variants (experiment_id, name) ON DELETE CASCADE
);
-- Browsing and exporting all experiments together, and one, in time order; the id breaks ties.
CREATE INDEX ix_experiment_events_time ON experiment_events (timestamp_ms, id);
CREATE INDEX ix_experiment_events_experiment_time ON experiment_events (experiment_id, timestamp_ms, id);
-- Covering: results read this index alone, user by user.
CREATE INDEX ix_experiment_events_users ON experiment_events (experiment_id, kind, user_key, timestamp_ms, id, variant);

CREATE TABLE feature_flags (
  key TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  enabled INTEGER NOT NULL CHECK (enabled IN (0, 1)),
  rollout_percent REAL NOT NULL CHECK (rollout_percent BETWEEN 0 AND 100),
  owner_id TEXT REFERENCES users (id) ON DELETE SET NULL,
  created_at_ms INTEGER NOT NULL,
  updated_at_ms INTEGER NOT NULL
);
CREATE INDEX ix_feature_flags_owner ON feature_flags (owner_id, created_at_ms);
