-- Evidence (佐证): never required. The file lies in the data directory under a generated name; removing it leaves the row.
CREATE TABLE ledger.evidence (
  root           uuid        NOT NULL,
  id             uuid        NOT NULL,
  entry          uuid        NOT NULL,
  file           text        NOT NULL,
  name           text        NOT NULL,
  type           text        NOT NULL CHECK (type IN ('PDF', 'DOCX', 'XLSX', 'DOC', 'XLS', 'JPEG', 'PNG', 'TXT')),
  size           bigint      NOT NULL,
  sm3            text        NOT NULL,
  salt           bytea       NOT NULL,
  actor          uuid        NOT NULL,
  actor_name     text        NOT NULL,
  at             timestamptz NOT NULL,
  removed_by     uuid,
  removed_name   text,
  removed_at     timestamptz,
  removal_reason text,
  PRIMARY KEY (root, id),
  UNIQUE (root, file),
  FOREIGN KEY (root, entry) REFERENCES ledger.entry (root, id),
  CHECK (num_nulls(removed_by, removed_name, removed_at, removal_reason) IN (0, 4))
);
CREATE INDEX evidence_entry ON ledger.evidence (root, entry, at);

-- Unfinished forms, seen by their account only.
CREATE TABLE ledger.draft (
  root       uuid        NOT NULL,
  account    uuid        NOT NULL,
  id         uuid        NOT NULL,
  title      text        NOT NULL,
  content    text        NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (root, account, id)
);

GRANT SELECT, INSERT, UPDATE (removed_by, removed_name, removed_at, removal_reason) ON ledger.evidence TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ledger.draft TO youju_app;
