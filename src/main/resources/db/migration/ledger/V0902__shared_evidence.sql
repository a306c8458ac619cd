-- One file may be evidence of many entries: a table that a whole batch was imported from is kept once.
ALTER TABLE ledger.evidence DROP CONSTRAINT evidence_root_file_key;
CREATE INDEX evidence_file ON ledger.evidence (root, file);
