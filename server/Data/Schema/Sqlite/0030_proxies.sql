-- Proxies. What identifies one is where it listens and how it is spoken to: imports update by that.

CREATE TABLE proxies (
  id INTEGER NOT NULL PRIMARY KEY,
  protocol TEXT NOT NULL CHECK (protocol IN ('HTTP', 'HTTPS', 'SOCKS4', 'SOCKS5')),
  host TEXT NOT NULL,
  port INTEGER NOT NULL CHECK (port BETWEEN 1 AND 65535),
  country TEXT,
  status TEXT NOT NULL CHECK (status IN ('ALIVE', 'DEAD', 'UNKNOWN')),
  latency_ms INTEGER,
  success_rate REAL,
  last_checked_ms INTEGER,
  username TEXT,
  password TEXT
);
CREATE UNIQUE INDEX ux_proxies_endpoint ON proxies (protocol, host, port);
-- The page and exports run by host, all of them or those of one status.
CREATE INDEX ix_proxies_host ON proxies (host, port, id);
CREATE INDEX ix_proxies_status ON proxies (status, host, port, id);
