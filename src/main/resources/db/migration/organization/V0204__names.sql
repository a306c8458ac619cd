-- Whole names are looked up whenever minutes or a table are read.
CREATE INDEX person_name ON organization.person (root, name);
