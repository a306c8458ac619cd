-- Holidays as the office entered them, and calendar links with what they last told.
CREATE SCHEMA notifications;

-- Days off for one festival of one year (放假安排), where they differ from what the product knows or it knows nothing yet.
-- made_up: working days that make up for them (调休上班).
CREATE TABLE notifications.holiday (
  root       uuid        NOT NULL,
  year       int         NOT NULL,
  festival   text        NOT NULL,
  from_day   date        NOT NULL,
  until_day  date        NOT NULL,
  made_up    date[]      NOT NULL,
  source     text        NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by uuid        NOT NULL,
  PRIMARY KEY (root, year, festival),
  CHECK (from_day <= until_day)
);

-- Secret calendar links. Only a hash of the secret is kept. unit: the organisation it tells of; empty: what concerns the account.
CREATE TABLE notifications.feed (
  root       uuid        NOT NULL,
  id         uuid        NOT NULL,
  account    uuid        NOT NULL,
  unit       uuid,
  hash       bytea       NOT NULL,
  created_at timestamptz NOT NULL,
  last_used  date,
  revoked_at timestamptz,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, unit) REFERENCES organization.unit (root, id)
);
CREATE UNIQUE INDEX feed_hash ON notifications.feed (hash);
CREATE INDEX feed_account ON notifications.feed (root, account);

-- What each link told last, so that a change raises the sequence and what is gone is told as cancelled (RFC 5545).
CREATE TABLE notifications.feed_event (
  root        uuid        NOT NULL,
  feed        uuid        NOT NULL,
  uid         text        NOT NULL,
  sequence    int         NOT NULL,
  stamp       timestamptz NOT NULL,
  day         date        NOT NULL,
  summary     text        NOT NULL,
  description text        NOT NULL,
  href        text        NOT NULL,
  cancelled   boolean     NOT NULL,
  PRIMARY KEY (root, feed, uid),
  FOREIGN KEY (root, feed) REFERENCES notifications.feed (root, id) ON DELETE CASCADE
);

GRANT USAGE ON SCHEMA notifications TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON notifications.holiday, notifications.feed_event TO youju_app;
GRANT SELECT, INSERT, UPDATE ON notifications.feed TO youju_app;
