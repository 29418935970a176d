-- Attempts within windows of time, counted for all processes. What is counted shares a fixed number of names, so the table is bounded.

CREATE TABLE counted_windows (
  name TEXT NOT NULL PRIMARY KEY,
  ends_at_ms INTEGER NOT NULL,
  remaining INTEGER NOT NULL
) WITHOUT ROWID;
