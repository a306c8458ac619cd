-- Tells whether two people have one identity number, without telling the number: a keyed hash of it.
ALTER TABLE organization.person ADD COLUMN id_mark bytea;
CREATE UNIQUE INDEX person_id_mark ON organization.person (root, id_mark);
