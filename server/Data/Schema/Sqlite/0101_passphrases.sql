-- Passphrases of exports that have not ended, encrypted.

CREATE TABLE export_passphrases (
  export_id TEXT NOT NULL PRIMARY KEY REFERENCES exports (id) ON DELETE CASCADE,
  protected TEXT NOT NULL
);
