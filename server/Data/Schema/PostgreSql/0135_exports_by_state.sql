-- Exports by their state, of everybody and of one user: the queue, admission, recovery, retention and lists look at few of them, however long the history is.

DROP INDEX ix_exports_unfinished;
CREATE INDEX ix_exports_status_created ON exports (status, created_at_ms, id);
CREATE INDEX ix_exports_user_status ON exports (user_id, status, created_at_ms, id);
DROP INDEX ix_exports_expiry;
CREATE INDEX ix_exports_expiry ON exports (status, expires_at_ms) WHERE expires_at_ms IS NOT NULL;
