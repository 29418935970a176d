-- How much of the audit log was removed because its time was over, and the hash of the last entry of it, by which the chain goes on.

ALTER TABLE audit_head ADD COLUMN removed INTEGER NOT NULL DEFAULT 0;
ALTER TABLE audit_head ADD COLUMN removed_hash TEXT NOT NULL DEFAULT '';
