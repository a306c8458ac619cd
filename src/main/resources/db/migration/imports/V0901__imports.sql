-- Imports of other people's tables. A batch passes through stages; what was read lies encrypted until the batch ends.
CREATE SCHEMA imports;

CREATE TABLE imports.batch (
  root         uuid        NOT NULL,
  id           uuid        NOT NULL,
  purpose      text        NOT NULL,
  unit         uuid        NOT NULL,
  file_name    text        NOT NULL,
  sm3          text        NOT NULL,
  stage        text        NOT NULL,
  note         text        NOT NULL DEFAULT '',
  done         int         NOT NULL DEFAULT 0,
  total        int         NOT NULL DEFAULT 0,
  skipped      int         NOT NULL DEFAULT 0,
  layout       text        NOT NULL DEFAULT '',
  mapping      text        NOT NULL DEFAULT '',
  digest       text        NOT NULL DEFAULT '',
  account      uuid        NOT NULL,
  account_name text        NOT NULL,
  at           timestamptz NOT NULL,
  beat         timestamptz NOT NULL,
  PRIMARY KEY (root, id)
);
CREATE INDEX batch_newest ON imports.batch (root, at DESC);

-- The file itself, and its rows, as SM4-GCM; the key is not in the database. Gone when the batch ends.
CREATE TABLE imports.piece (
  root    uuid  NOT NULL,
  batch   uuid  NOT NULL,
  sort    text  NOT NULL CHECK (sort IN ('file', 'rows')),
  number  int   NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (root, batch, sort, number),
  FOREIGN KEY (root, batch) REFERENCES imports.batch
);

-- What was found of each row of data. piece: where its cells lie. detail: JSON, numbers of identity and phones masked.
CREATE TABLE imports.line (
  root    uuid NOT NULL,
  batch   uuid NOT NULL,
  line    int  NOT NULL,
  sheet   int  NOT NULL,
  row     int  NOT NULL,
  piece   int  NOT NULL,
  verdict text NOT NULL,
  subject uuid,
  label   text NOT NULL,
  detail  text NOT NULL,
  PRIMARY KEY (root, batch, line),
  FOREIGN KEY (root, batch) REFERENCES imports.batch
);
CREATE INDEX line_verdict ON imports.line (root, batch, verdict, line);

-- What a person answered about a row of the preview.
CREATE TABLE imports.answer (
  root     uuid NOT NULL,
  batch    uuid NOT NULL,
  line     int  NOT NULL,
  question text NOT NULL,
  answer   text NOT NULL,
  PRIMARY KEY (root, batch, line, question),
  FOREIGN KEY (root, batch) REFERENCES imports.batch
);

-- What the office said a heading means.
CREATE TABLE imports.heading (
  root    uuid NOT NULL,
  purpose text NOT NULL,
  title   text NOT NULL,
  field   text NOT NULL,
  PRIMARY KEY (root, purpose, title)
);

-- What was there before a batch changed it, encrypted; for taking the batch back.
CREATE TABLE imports.before (
  root    uuid  NOT NULL,
  batch   uuid  NOT NULL,
  subject uuid  NOT NULL,
  content bytea NOT NULL,
  PRIMARY KEY (root, batch, subject),
  FOREIGN KEY (root, batch) REFERENCES imports.batch
);

-- Rows of tables that became entries, so that the same row does not become another.
CREATE TABLE imports.recorded (
  root        uuid NOT NULL,
  fingerprint text NOT NULL,
  entry       uuid NOT NULL,
  batch       uuid NOT NULL,
  PRIMARY KEY (root, fingerprint, entry)
);
CREATE INDEX recorded_batch ON imports.recorded (root, batch);

GRANT USAGE ON SCHEMA imports TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA imports TO youju_app;
