-- Holiday reminders (节日廉洁提醒) as the discipline officer planned them, a year ahead. recipients: how many messages were put in
-- the box; entry: the record in the ledger, once all of them have an outcome.
CREATE TABLE notifications.plan (
  root         uuid        NOT NULL,
  year         int         NOT NULL,
  festival     text        NOT NULL,
  on_day       date        NOT NULL,
  at_time      time        NOT NULL,
  text         text        NOT NULL,
  sms          boolean     NOT NULL,
  audience     text        NOT NULL,
  shown_until  date        NOT NULL,
  state        text        NOT NULL CHECK (state IN ('planned', 'off', 'sending', 'done', 'missed')),
  planner      uuid        NOT NULL,
  planner_name text        NOT NULL,
  version      int         NOT NULL,
  recipients   int         NOT NULL,
  started_at   timestamptz,
  entry        uuid,
  PRIMARY KEY (root, year, festival)
);
CREATE INDEX plan_open ON notifications.plan (root, on_day) WHERE state IN ('planned', 'sending');

GRANT SELECT, INSERT, UPDATE ON notifications.plan TO youju_app;
