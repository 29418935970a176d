-- Which exports came to another state of late, expiry included: asked by processes whose subscribers may have missed something.

ALTER TABLE exports ADD COLUMN moved_at_ms BIGINT;
CREATE INDEX ix_exports_moved ON exports (moved_at_ms) WHERE moved_at_ms IS NOT NULL;
