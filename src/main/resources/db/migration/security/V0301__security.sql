-- Accounts, attempts, tokens, parameters and sessions.
CREATE SCHEMA security;

-- Set up once: the second attempt meets the primary key.
CREATE TABLE security.setup (
  once boolean     PRIMARY KEY DEFAULT true CHECK (once),
  root uuid        NOT NULL,
  at   timestamptz NOT NULL
);

-- login_key is unique over all offices: at the door nobody knows yet which office is meant.
CREATE TABLE security.account (
  root         uuid        NOT NULL,
  id           uuid        NOT NULL,
  login        text        NOT NULL,
  login_key    text        NOT NULL,
  name         text        NOT NULL,
  person       uuid,
  role         text,
  organization uuid,
  active       boolean     NOT NULL DEFAULT true,
  until        date        NOT NULL DEFAULT '9999-12-31',
  password     text        NOT NULL,
  password_at  timestamptz NOT NULL,
  must_change  boolean     NOT NULL,
  secret_until timestamptz NOT NULL DEFAULT '9999-12-31',
  created_at   timestamptz NOT NULL,
  last_login   timestamptz,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, organization) REFERENCES organization.unit,
  FOREIGN KEY (root, person) REFERENCES organization.person,
  CHECK (role IN ('party-group-secretary', 'office', 'branch-secretary', 'branch-member', 'discipline',
                  'system-admin', 'security-admin', 'audit-admin')),
  CHECK ((role IS NULL) = (organization IS NULL))
);
CREATE UNIQUE INDEX account_login ON security.account (login_key);

-- One person never holds two of the three administrators' roles, not even with two accounts.
CREATE UNIQUE INDEX account_administrator ON security.account (root, person)
  WHERE role IN ('system-admin', 'security-admin', 'audit-admin');

CREATE TABLE security.password_history (
  root    uuid        NOT NULL,
  account uuid        NOT NULL,
  at      timestamptz NOT NULL,
  hash    text        NOT NULL,
  PRIMARY KEY (root, account, at),
  FOREIGN KEY (root, account) REFERENCES security.account
);

-- Failures by login name (known or not, so that both answer alike) and by address; keys are hashes.
CREATE TABLE security.attempt (
  key          text        PRIMARY KEY,
  failures     int         NOT NULL,
  touched      timestamptz NOT NULL,
  locked_until timestamptz
);
CREATE INDEX attempt_touched ON security.attempt (touched);

CREATE TABLE security.token (
  root       uuid        NOT NULL,
  id         uuid        NOT NULL,
  account    uuid        NOT NULL,
  name       text        NOT NULL,
  hash       bytea       NOT NULL,
  created_at timestamptz NOT NULL,
  until      timestamptz NOT NULL,
  last_used  date,
  revoked_at timestamptz,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, account) REFERENCES security.account
);
CREATE UNIQUE INDEX token_hash ON security.token (hash);
CREATE INDEX token_account ON security.token (root, account);

CREATE TABLE security.parameter (
  root  uuid NOT NULL,
  name  text NOT NULL,
  value int  NOT NULL,
  PRIMARY KEY (root, name)
);

-- Sessions, in the columns that Spring Session reads and writes.
CREATE TABLE security.session (
  primary_id            varchar(64) PRIMARY KEY,
  session_id            varchar(64) NOT NULL,
  creation_time         bigint      NOT NULL,
  last_access_time      bigint      NOT NULL,
  max_inactive_interval int         NOT NULL,
  expiry_time           bigint      NOT NULL,
  principal_name        varchar(100)
);
CREATE UNIQUE INDEX session_id ON security.session (session_id);
CREATE INDEX session_expiry ON security.session (expiry_time);
CREATE INDEX session_principal ON security.session (principal_name);

CREATE TABLE security.session_attributes (
  session_primary_id varchar(64)  NOT NULL REFERENCES security.session ON DELETE CASCADE,
  attribute_name     varchar(200) NOT NULL,
  attribute_bytes    bytea        NOT NULL,
  PRIMARY KEY (session_primary_id, attribute_name)
);

GRANT USAGE ON SCHEMA security TO youju_app;
GRANT SELECT, INSERT ON security.setup TO youju_app;
GRANT SELECT, INSERT, UPDATE ON security.account, security.token, security.parameter TO youju_app;
GRANT SELECT, INSERT, DELETE ON security.password_history TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON security.attempt, security.session, security.session_attributes TO youju_app;
