-- The ledger (一本账). Revisions are only ever added; entry, tally, participation and part are derived from them.
CREATE SCHEMA ledger;

CREATE TABLE ledger.revision (
  root       uuid        NOT NULL,
  entry      uuid        NOT NULL,
  revision   int         NOT NULL,
  action     text        NOT NULL CHECK (action IN ('record', 'correct', 'void')),
  body       text        NOT NULL,
  salt       bytea       NOT NULL,
  reason     text        NOT NULL DEFAULT '',
  actor      uuid        NOT NULL,
  actor_name text        NOT NULL,
  at         timestamptz NOT NULL,
  PRIMARY KEY (root, entry, revision)
);

-- The newest revision of each entry, for reading.
CREATE TABLE ledger.entry (
  root        uuid        NOT NULL,
  id          uuid        NOT NULL,
  revision    int         NOT NULL,
  state       text        NOT NULL CHECK (state IN ('recorded', 'void')),
  unit        uuid        NOT NULL,
  happened_on date        NOT NULL,
  ended_on    date,
  kinds       text[]      NOT NULL,
  title       text        NOT NULL,
  place       text        NOT NULL,
  late        boolean     NOT NULL,
  recorded_at timestamptz NOT NULL,
  recorded_by text        NOT NULL,
  changed_at  timestamptz NOT NULL,
  searchable  text        NOT NULL,
  words       tsvector    NOT NULL,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, id, revision) REFERENCES ledger.revision (root, entry, revision)
);
CREATE INDEX entry_words ON ledger.entry USING gin (words);
CREATE INDEX entry_day ON ledger.entry (root, happened_on DESC, id DESC);

-- What an entry counts for: one row for each organisation it counts in (every taking part and everything above
-- them, each once), kind ('*' = any) and measure. A correction ends rows (gone) and adds others, so the state of
-- any moment can be counted.
CREATE TABLE ledger.tally (
  root        uuid        NOT NULL,
  unit        uuid        NOT NULL,
  kind        text        NOT NULL,
  measure     text        NOT NULL,
  happened_on date        NOT NULL,
  entry       uuid        NOT NULL,
  since       timestamptz NOT NULL,
  gone        timestamptz NOT NULL DEFAULT 'infinity',
  amount      numeric     NOT NULL,
  PRIMARY KEY (root, unit, kind, measure, happened_on, entry, since) INCLUDE (gone, amount)
) WITH (fillfactor = 95);
CREATE INDEX tally_entry ON ledger.tally (root, entry);

-- Named people of an entry. home: whom the person counts for in a joint activity, null when it is not joint.
CREATE TABLE ledger.participation (
  root        uuid        NOT NULL,
  entry       uuid        NOT NULL,
  person      uuid        NOT NULL,
  role        text        NOT NULL,
  home        uuid,
  ranks       text[]      NOT NULL,
  happened_on date        NOT NULL,
  since       timestamptz NOT NULL,
  gone        timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (root, entry, person, role, since)
);
CREATE INDEX participation_person ON ledger.participation (root, person, happened_on DESC);

-- Organisations of an entry: the one it belongs to and those taking part.
CREATE TABLE ledger.part (
  root        uuid        NOT NULL,
  entry       uuid        NOT NULL,
  unit        uuid        NOT NULL,
  kind        text        NOT NULL,
  host        boolean     NOT NULL,
  since       timestamptz NOT NULL,
  gone        timestamptz NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (root, entry, unit, since)
);

-- First answers by Idempotency-Key.
CREATE TABLE ledger.idempotency (
  root    uuid        NOT NULL,
  account uuid        NOT NULL,
  key     text        NOT NULL,
  request bytea       NOT NULL,
  entry   uuid        NOT NULL,
  at      timestamptz NOT NULL,
  PRIMARY KEY (root, account, key)
);

GRANT USAGE ON SCHEMA ledger TO youju_app;
GRANT SELECT, INSERT ON ledger.revision TO youju_app;
GRANT SELECT, INSERT, UPDATE ON ledger.entry TO youju_app;
GRANT SELECT, INSERT, UPDATE (gone) ON ledger.tally, ledger.participation, ledger.part TO youju_app;
GRANT SELECT, INSERT, DELETE ON ledger.idempotency TO youju_app;
