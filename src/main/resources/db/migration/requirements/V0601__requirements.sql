-- What people add to obligations, which themselves are never stored: explanations and exemptions, and changes of local rules.
CREATE SCHEMA requirements;

-- An explanation belongs to one obligation (its period); an exemption holds for what falls due between two days.
CREATE TABLE requirements.remark (
  root        uuid        NOT NULL,
  id          uuid        NOT NULL,
  kind        text        NOT NULL CHECK (kind IN ('explanation', 'exemption')),
  unit        uuid        NOT NULL,
  requirement text        NOT NULL,
  person      uuid,
  since       date        NOT NULL,
  until       date        NOT NULL,
  reason      text        NOT NULL,
  approver    text        NOT NULL DEFAULT '',
  actor       uuid        NOT NULL,
  actor_name  text        NOT NULL,
  at          timestamptz NOT NULL,
  withdrawn_at   timestamptz,
  withdrawn_name text,
  PRIMARY KEY (root, id),
  CHECK (since <= until)
);
CREATE INDEX remark_unit ON requirements.remark (root, unit, until);

-- A rule of the office's own kind (local) with another bound, or switched off, from a day on; the newest change of a day counts.
CREATE TABLE requirements.local_rule (
  root        uuid        NOT NULL,
  id          uuid        NOT NULL,
  requirement text        NOT NULL,
  since       date        NOT NULL,
  at_least    numeric,
  off         boolean     NOT NULL,
  reason      text        NOT NULL,
  actor       uuid        NOT NULL,
  actor_name  text        NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (root, id)
);

GRANT USAGE ON SCHEMA requirements TO youju_app;
GRANT SELECT, INSERT, UPDATE (withdrawn_at, withdrawn_name) ON requirements.remark TO youju_app;
GRANT SELECT, INSERT ON requirements.local_rule TO youju_app;
