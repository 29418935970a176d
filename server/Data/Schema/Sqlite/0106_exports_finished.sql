-- Which exports ended of late: asked by processes whose subscribers may have missed something.

CREATE INDEX ix_exports_finished ON exports (finished_at_ms) WHERE finished_at_ms IS NOT NULL;
