-- The rest of what the state's system collects of members and organisations (regulations.md SJ-02 to SJ-05).
-- address and the organisation's phone: SM4-GCM, like the phone of a person.
ALTER TABLE organization.person
  ADD COLUMN origin     text    NOT NULL DEFAULT '',
  ADD COLUMN lost       boolean NOT NULL DEFAULT false,
  ADD COLUMN lost_since date,
  ADD COLUMN address    bytea,
  ADD CONSTRAINT person_lost CHECK (lost OR lost_since IS NULL);

ALTER TABLE organization.unit
  ADD COLUMN contact     text NOT NULL DEFAULT '',
  ADD COLUMN phone       bytea,
  ADD COLUMN credit_code text NOT NULL DEFAULT '';
