-- Search (see org.youju.ledger.WordSearch): one index of every run of one, two and three characters of the searchable
-- text, taken straight from it, and of what a search is limited by: the organisations an entry counts in, its kinds, its week.
-- Never parallel: what it is asked for takes less time than starting a helper. Its cost keeps the planner from reading
-- the table instead of the index.
CREATE FUNCTION ledger.grams(searchable text) RETURNS text[]
  LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL RESTRICTED COST 10000
AS $$
DECLARE
  third  text;
  second text := ' ';
  first  text := ' ';
  grams  text[] := '{}';
BEGIN
  FOREACH third IN ARRAY string_to_array(searchable, NULL) LOOP
    IF third <> ' ' THEN
      grams := grams || third;
      IF second <> ' ' THEN
        grams := grams || (second || third);
        IF first <> ' ' THEN
          grams := grams || (first || second || third);
        END IF;
      END IF;
    END IF;
    first := second;
    second := third;
  END LOOP;
  RETURN grams;
END
$$;
GRANT EXECUTE ON FUNCTION ledger.grams TO youju_app;

-- Where an entry counts now, in order, as the tally has it; nowhere when it is void. One pass over the table: the
-- room that the old column took is given back.
ALTER TABLE ledger.entry
  DROP COLUMN words,
  ADD COLUMN units uuid[] NOT NULL DEFAULT '{}';

CREATE FUNCTION ledger.units_until_now(of_root uuid, of_entry uuid) RETURNS uuid[] LANGUAGE sql STABLE AS $$
  SELECT coalesce(array_agg(t.unit ORDER BY t.unit), '{}')
  FROM ledger.tally t
  WHERE t.root = of_root
    AND t.entry = of_entry
    AND t.kind = '*'
    AND t.measure = 'entries'
    AND t.gone = 'infinity'
$$;
ALTER TABLE ledger.entry
  ALTER COLUMN units TYPE uuid[] USING ledger.units_until_now(root, id);
DROP FUNCTION ledger.units_until_now;

-- Written through at once: a list of what is still to be put in its place would be read once for every week.
CREATE INDEX entry_words ON ledger.entry
  USING gin (ledger.grams(searchable), units, kinds, (ARRAY[(happened_on - DATE '2000-01-03') / 7]))
  WITH (fastupdate = off);

-- How often something occurs need not be known; taking such statistics would cost more than it could save.
ALTER INDEX ledger.entry_words ALTER COLUMN 1 SET STATISTICS 0;
ALTER INDEX ledger.entry_words ALTER COLUMN 4 SET STATISTICS 0;
ALTER TABLE ledger.entry ALTER COLUMN units SET STATISTICS 0;
ANALYZE ledger.entry;
