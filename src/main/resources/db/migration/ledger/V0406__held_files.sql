-- Files that a form was filled from wait here until what they tell of is recorded; then they are its evidence.
CREATE TABLE ledger.held_file (
  root    uuid        NOT NULL,
  account uuid        NOT NULL,
  id      uuid        NOT NULL,
  file    text        NOT NULL,
  name    text        NOT NULL,
  type    text        NOT NULL CHECK (type IN ('PDF', 'DOCX', 'XLSX', 'DOC', 'XLS', 'JPEG', 'PNG', 'TXT')),
  size    bigint      NOT NULL,
  sm3     text        NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (root, account, id)
);
CREATE INDEX held_file_file ON ledger.held_file (root, file);

GRANT SELECT, INSERT, DELETE ON ledger.held_file TO youju_app;
