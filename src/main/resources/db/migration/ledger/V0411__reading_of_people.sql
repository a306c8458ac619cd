-- What people took part in is added up from the index alone, however many entries there are.
DROP INDEX ledger.participation_person;
CREATE INDEX participation_person ON ledger.participation (root, person, happened_on DESC, entry DESC, role) INCLUDE (gone);

-- An organisation's own entries are found without looking at those of everybody below it.
CREATE INDEX part_unit ON ledger.part (root, unit, entry) INCLUDE (gone);
