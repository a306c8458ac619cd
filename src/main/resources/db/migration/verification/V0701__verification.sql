-- Documents held against the ledger (核对). The original is kept as it came; verdicts are read anew from the ledger, what is
-- stored of them is how they stood when the document was last held against it.
CREATE SCHEMA verification;

CREATE TABLE verification.document (
  root        uuid        NOT NULL,
  id          uuid        NOT NULL,
  unit        uuid        NOT NULL,
  year        int         NOT NULL,
  purpose     text        NOT NULL CHECK (purpose IN ('CHECK', 'FILL')),
  name        text        NOT NULL,
  original    bytea       NOT NULL,
  sm3         text        NOT NULL,
  text        text        NOT NULL,
  facts       text        NOT NULL,
  created_at  timestamptz NOT NULL,
  created_by  uuid        NOT NULL,
  creator     text        NOT NULL,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, unit) REFERENCES organization.unit (root, id)
);
ALTER TABLE verification.document ALTER COLUMN original SET STORAGE EXTERNAL;
CREATE INDEX document_unit ON verification.document (root, unit, year DESC, created_at DESC);

-- How the claims stood when the document came, or when somebody last looked: counts for lists, and each claim with its verdict.
CREATE TABLE verification.judged (
  root           uuid        NOT NULL,
  document       uuid        NOT NULL,
  agrees         int         NOT NULL,
  differs        int         NOT NULL,
  no_record      int         NOT NULL,
  blank          int         NOT NULL,
  not_understood int         NOT NULL,
  defects        int         NOT NULL,
  claims         text        NOT NULL,
  judged_at      timestamptz NOT NULL,
  PRIMARY KEY (root, document),
  FOREIGN KEY (root, document) REFERENCES verification.document (root, id)
);

-- Which metric a phrase means in an organisation. Empty metric: none, it is not for the ledger.
CREATE TABLE verification.choice (
  root       uuid        NOT NULL,
  unit       uuid        NOT NULL,
  phrase     text        NOT NULL,
  metric     text        NOT NULL,
  chosen_at  timestamptz NOT NULL,
  chosen_by  uuid        NOT NULL,
  chooser    text        NOT NULL,
  PRIMARY KEY (root, unit, phrase),
  FOREIGN KEY (root, unit) REFERENCES organization.unit (root, id)
);

GRANT USAGE ON SCHEMA verification TO youju_app;
GRANT SELECT, INSERT, DELETE ON verification.document TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON verification.judged, verification.choice TO youju_app;
