-- Encrypted bytes do not pack, so PostgreSQL need not try.
ALTER TABLE imports.piece ALTER COLUMN content SET STORAGE EXTERNAL;
ALTER TABLE imports.before ALTER COLUMN content SET STORAGE EXTERNAL;

-- Each line is written twice: found, and what it became. With room beside it the second writing leaves the indexes alone.
ALTER TABLE imports.line SET (fillfactor = 50);
