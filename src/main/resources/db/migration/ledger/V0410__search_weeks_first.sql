-- The index is asked in the order of its columns: with the week first, nothing outside the week is compared. The other
-- way round, words and kinds that are both common but never meet were compared over the whole ledger for each week.
DROP INDEX ledger.entry_words;
CREATE INDEX entry_words ON ledger.entry
  USING gin ((ARRAY[(happened_on - DATE '2000-01-03') / 7]), units, kinds, ledger.grams(searchable))
  WITH (fastupdate = off);
ALTER INDEX ledger.entry_words ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX ledger.entry_words ALTER COLUMN 4 SET STATISTICS 0;
