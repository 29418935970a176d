-- Passphrases of exports that have not ended, encrypted.

CREATE TABLE export_passphrases (
  export_id TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES exports (id) ON DELETE CASCADE,
  protected TEXT COLLATE "C" NOT NULL
);
