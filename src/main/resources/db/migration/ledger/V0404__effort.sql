-- What recording asked of people (减负): sums of a month, an organisation and a way, never of a person or an entry.
CREATE TABLE ledger.effort (
  root    uuid    NOT NULL,
  unit    uuid    NOT NULL,
  month   date    NOT NULL CHECK (extract(day FROM month) = 1),
  way     text    NOT NULL CHECK (way IN ('FORM', 'QUICK', 'IMPORT', 'PROGRAM')),
  meeting boolean NOT NULL,
  entries bigint  NOT NULL,
  typed   bigint  NOT NULL,
  filled  bigint  NOT NULL,
  timed   bigint  NOT NULL,
  seconds bigint  NOT NULL,
  PRIMARY KEY (root, unit, month, way, meeting)
);

GRANT SELECT, INSERT, UPDATE ON ledger.effort TO youju_app;
