-- Activities planned ahead (活动安排): a series prepared once, e.g. the theme party days of a year.
CREATE SCHEMA plans;

CREATE TABLE plans.series (
  root       uuid        NOT NULL,
  id         uuid        NOT NULL,
  unit       uuid        NOT NULL,
  kinds      text[]      NOT NULL,
  name       text        NOT NULL,
  version    int         NOT NULL,
  changed_at timestamptz NOT NULL,
  changer    text        NOT NULL,
  removed    boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, unit) REFERENCES organization.unit (root, id)
);
CREATE INDEX series_unit ON plans.series (root, unit);

CREATE TABLE plans.meeting (
  root      uuid    NOT NULL,
  id        uuid    NOT NULL,
  series    uuid    NOT NULL,
  unit      uuid    NOT NULL,
  day       date    NOT NULL,
  at        time,
  title     text    NOT NULL,
  place     text    NOT NULL,
  cancelled boolean NOT NULL DEFAULT false,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, series) REFERENCES plans.series (root, id)
);
CREATE INDEX meeting_day ON plans.meeting (root, unit, day);
CREATE INDEX meeting_series ON plans.meeting (root, series, day);

-- A code that members may scan on the day (会议码): help for the recorder, opened by hand, no place and no hour kept.
CREATE TABLE plans.code (
  root    uuid NOT NULL,
  meeting uuid NOT NULL,
  token   text NOT NULL UNIQUE,
  day     date NOT NULL,
  PRIMARY KEY (root, meeting),
  FOREIGN KEY (root, meeting) REFERENCES plans.meeting (root, id)
);

CREATE TABLE plans.confirmation (
  root    uuid NOT NULL,
  meeting uuid NOT NULL,
  person  uuid NOT NULL,
  PRIMARY KEY (root, meeting, person),
  FOREIGN KEY (root, meeting) REFERENCES plans.meeting (root, id)
);

GRANT USAGE ON SCHEMA plans TO youju_app;
GRANT SELECT, INSERT, UPDATE ON plans.series TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plans.meeting TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON plans.code TO youju_app;
GRANT SELECT, INSERT, DELETE ON plans.confirmation TO youju_app;
