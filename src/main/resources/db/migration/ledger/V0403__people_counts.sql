-- Counting distinct people reads one role's participations of a span of days, whatever the size of the ledger.
CREATE INDEX participation_role ON ledger.participation (root, role, happened_on, entry) INCLUDE (person, home, gone);
