-- One chain an office. The application may read it and append to it, never alter it.
CREATE SCHEMA audit;

CREATE TABLE audit.entry (
  root   uuid   NOT NULL,
  seq    bigint NOT NULL,
  body   text   NOT NULL,
  prev   bytea  NOT NULL,
  hash   bytea  NOT NULL,
  at     text   GENERATED ALWAYS AS (body::jsonb ->> 'at') STORED,
  actor  text   GENERATED ALWAYS AS (body::jsonb ->> 'actor') STORED,
  action text   GENERATED ALWAYS AS (body::jsonb ->> 'action') STORED,
  object text   GENERATED ALWAYS AS (body::jsonb ->> 'object') STORED,
  PRIMARY KEY (root, seq)
);

CREATE INDEX entry_object ON audit.entry (root, object, seq);
CREATE INDEX entry_action ON audit.entry (root, action, seq);

CREATE TABLE audit.head (
  root uuid   PRIMARY KEY,
  seq  bigint NOT NULL,
  hash bytea  NOT NULL
);

-- Locks the head of a chain and returns it; a new chain starts at 0 with 32 zero bytes.
CREATE FUNCTION audit.lock_head(of_root uuid) RETURNS TABLE (seq bigint, hash bytea)
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  INSERT INTO audit.head (root, seq, hash)
  VALUES (of_root, 0, decode(repeat('00', 32), 'hex'))
  ON CONFLICT DO NOTHING;
  RETURN QUERY SELECT h.seq, h.hash FROM audit.head h WHERE h.root = of_root FOR UPDATE;
END $$;

-- Appends entries; refuses what does not follow the head.
CREATE FUNCTION audit.append(of_root uuid, first_seq bigint, bodies text[], old_hash bytea, hashes bytea[]) RETURNS void
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  UPDATE audit.head h SET seq = first_seq + cardinality(hashes) - 1, hash = hashes[cardinality(hashes)]
  WHERE h.root = of_root AND h.seq = first_seq - 1 AND h.hash = old_hash;
  IF NOT FOUND OR cardinality(bodies) <> cardinality(hashes) THEN
    RAISE EXCEPTION 'audit entry % does not follow the head', first_seq;
  END IF;
  INSERT INTO audit.entry (root, seq, body, prev, hash)
  SELECT of_root, first_seq + n - 1, body, lag(hash, 1, old_hash) OVER (ORDER BY n), hash
  FROM unnest(bodies, hashes) WITH ORDINALITY AS new (body, hash, n);
END $$;

REVOKE ALL ON FUNCTION audit.lock_head(uuid), audit.append(uuid, bigint, text[], bytea, bytea[]) FROM PUBLIC;
GRANT USAGE ON SCHEMA audit TO youju_app;
GRANT SELECT ON audit.entry, audit.head TO youju_app;
GRANT EXECUTE ON FUNCTION audit.lock_head(uuid), audit.append(uuid, bigint, text[], bytea, bytea[]) TO youju_app;
