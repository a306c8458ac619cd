-- Annual reports (述职报告). A draft is worked on; an issued report and its figures are only ever added.
CREATE SCHEMA reports;

-- What a report is, whatever it says.
CREATE TABLE reports.report (
  root       uuid        NOT NULL,
  id         uuid        NOT NULL,
  outline    text        NOT NULL,
  unit       uuid        NOT NULL,
  unit_name  text        NOT NULL,
  year       int         NOT NULL,
  created_at timestamptz NOT NULL,
  created_by uuid        NOT NULL,
  creator    text        NOT NULL,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, unit) REFERENCES organization.unit (root, id)
);
CREATE INDEX report_unit ON reports.report (root, unit, year DESC);

-- The text being worked on. revision: an editor who saw an older one does not overwrite.
CREATE TABLE reports.draft (
  root       uuid        NOT NULL,
  report     uuid        NOT NULL,
  revision   int         NOT NULL,
  title      text        NOT NULL,
  body       text        NOT NULL,
  changed_at timestamptz NOT NULL,
  changer    text        NOT NULL,
  PRIMARY KEY (root, report),
  FOREIGN KEY (root, report) REFERENCES reports.report (root, id)
);

-- The text as issued, for ever. content: SM3 of the text, which the audit chain keeps too.
CREATE TABLE reports.issued (
  root      uuid        NOT NULL,
  report    uuid        NOT NULL,
  title     text        NOT NULL,
  body      text        NOT NULL,
  content   text        NOT NULL,
  issued_at timestamptz NOT NULL,
  issued_by uuid        NOT NULL,
  issuer    text        NOT NULL,
  PRIMARY KEY (root, report),
  FOREIGN KEY (root, report) REFERENCES reports.report (root, id)
);

-- The figures of an issued report as they stood, with what they counted.
CREATE TABLE reports.issued_figure (
  root        uuid    NOT NULL,
  report      uuid    NOT NULL,
  number      int     NOT NULL,
  metric      text    NOT NULL,
  metric_name text    NOT NULL,
  rule        text    NOT NULL,
  unit        uuid    NOT NULL,
  unit_name   text    NOT NULL,
  from_day    date    NOT NULL,
  to_day      date    NOT NULL,
  as_of       date    NOT NULL,
  value       numeric NOT NULL,
  measure     text    NOT NULL,
  text        text    NOT NULL,
  basis       text    NOT NULL,
  entries     bigint  NOT NULL,
  ids         uuid[]  NOT NULL,
  records     text    NOT NULL,
  PRIMARY KEY (root, report, number),
  FOREIGN KEY (root, report) REFERENCES reports.issued (root, report)
);

GRANT USAGE ON SCHEMA reports TO youju_app;
GRANT SELECT, INSERT, DELETE ON reports.report TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON reports.draft TO youju_app;
GRANT SELECT, INSERT ON reports.issued, reports.issued_figure TO youju_app;
