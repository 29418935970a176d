-- Where the request that asked for an export stands in a trace.

ALTER TABLE exports ADD COLUMN trace_parent TEXT;
