-- What closed months of large organisations come to (月度合计, decision 0009). Derived from tally, participation and part,
-- so that a year's figure adds up twelve rows. A month of an organisation is summed when it has its row of kind '*'; then all
-- that is not there is nothing. Whatever changes an entry of the month takes its rows away in the same transaction.
CREATE TABLE ledger.month_cell (
  root    uuid    NOT NULL,
  unit    uuid    NOT NULL,
  month   date    NOT NULL,
  kind    text    NOT NULL,
  measure text    NOT NULL,
  entries bigint  NOT NULL,
  total   numeric NOT NULL,
  highest numeric,
  lowest  numeric,
  members bytea,
  guests  bytea,
  PRIMARY KEY (root, unit, month, kind, measure)
);
COMMENT ON COLUMN ledger.month_cell.members IS 'bits by ordinal: people of a role, organisations of the entries';
COMMENT ON COLUMN ledger.month_cell.guests IS 'bits by ordinal: organisations of the entries that were not the host';

-- Small numbers for people and organisations, to keep sets of them as bits.
CREATE TABLE ledger.ordinal (
  root   uuid NOT NULL,
  what   uuid NOT NULL,
  kind   text NOT NULL,
  number int  NOT NULL,
  PRIMARY KEY (root, what),
  UNIQUE (root, number)
);

-- Kinds that once stood together on an entry; kinds that never did add up.
CREATE TABLE ledger.together (
  root  uuid   NOT NULL,
  kinds text[] NOT NULL,
  PRIMARY KEY (root, kinds)
);
INSERT INTO ledger.together (root, kinds)
SELECT DISTINCT root, kinds
FROM ledger.entry
WHERE cardinality(kinds) > 1;

GRANT SELECT, INSERT, DELETE ON ledger.month_cell TO youju_app;
GRANT SELECT, INSERT ON ledger.ordinal, ledger.together TO youju_app;
