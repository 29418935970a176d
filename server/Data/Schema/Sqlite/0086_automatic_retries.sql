-- Exports that wait to be tried again, and what a start was for whose key comes a second time.

ALTER TABLE exports ADD COLUMN not_before_ms INTEGER;
ALTER TABLE exports ADD COLUMN idempotency_digest TEXT;
