-- How far the deliveries of incremental requests have come, and which export is one.

CREATE TABLE export_watermarks (
  user_id TEXT COLLATE "C" NOT NULL REFERENCES users (id) ON DELETE CASCADE,
  fingerprint TEXT COLLATE "C" NOT NULL,
  last_key BIGINT NOT NULL,
  export_id TEXT COLLATE "C" NOT NULL,
  delivered_at_ms BIGINT NOT NULL,
  PRIMARY KEY (user_id, fingerprint)
);

ALTER TABLE exports ADD COLUMN fingerprint TEXT COLLATE "C";
ALTER TABLE exports ADD COLUMN last_key BIGINT;
-- Two deliveries of the same request at the same time would hold the same rows.
CREATE UNIQUE INDEX ux_exports_delivery ON exports (user_id, fingerprint) WHERE fingerprint IS NOT NULL AND status IN ('QUEUED', 'RUNNING', 'CANCELING');
