-- Counting distinct people reads one role's participations of a span of days, whatever the size of the ledger.
CREATE INDEX participation_role ON ledger.participation (root, role, happened_on, entry) INCLUDE (person, home, gone);

-- What an organisation counts of which kind hangs together; without this the planner takes large ranges for single rows.
CREATE STATISTICS ledger.tally_ranges (ndistinct, dependencies, mcv) ON root, unit, kind, measure FROM ledger.tally;
