-- Organisations and people, all with from (since, inclusive) and until (exclusive; infinity = still so).
CREATE EXTENSION IF NOT EXISTS btree_gist WITH SCHEMA public;
CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;
CREATE SCHEMA organization;

-- The root organisation's id is the root. A merged organisation names its successor.
CREATE TABLE organization.unit (
  root      uuid NOT NULL,
  id        uuid NOT NULL,
  kind      text NOT NULL,
  purpose   text NOT NULL DEFAULT '',
  position  int  NOT NULL DEFAULT 0,
  successor uuid,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, successor) REFERENCES organization.unit
);

-- Name and parent over time; the root organisation has no parent. search: name and readings, see SearchText.
CREATE TABLE organization.unit_state (
  root   uuid NOT NULL,
  unit   uuid NOT NULL,
  since  date NOT NULL,
  until  date NOT NULL DEFAULT 'infinity',
  name   text NOT NULL,
  search text NOT NULL DEFAULT '',
  parent uuid,
  PRIMARY KEY (root, unit, since),
  FOREIGN KEY (root, unit) REFERENCES organization.unit,
  FOREIGN KEY (root, parent) REFERENCES organization.unit,
  CHECK (since < until),
  CHECK (parent IS NOT NULL OR unit = root),
  EXCLUDE USING gist (root WITH =, unit WITH =, daterange(since, until) WITH &&)
);
CREATE INDEX unit_state_search ON organization.unit_state USING gin (search public.gin_trgm_ops);
CREATE INDEX unit_state_parent ON organization.unit_state (root, parent);

-- Who is above whom, over time; every organisation is its own ancestor at distance 0. Derived from unit_state.
CREATE TABLE organization.lineage (
  root       uuid NOT NULL,
  descendant uuid NOT NULL,
  ancestor   uuid NOT NULL,
  since      date NOT NULL,
  until      date NOT NULL,
  distance   int  NOT NULL,
  PRIMARY KEY (root, descendant, ancestor, since)
);
CREATE INDEX lineage_ancestor ON organization.lineage (root, ancestor, descendant);

-- id_number and phone: SM4-GCM, the key is not in the database. pinyin sorts, search finds (see SearchText).
CREATE TABLE organization.person (
  root      uuid    NOT NULL,
  id        uuid    NOT NULL,
  name      text    NOT NULL,
  pinyin    text    COLLATE "C" NOT NULL,
  search    text    NOT NULL,
  gender    text    NOT NULL DEFAULT '',
  born      date,
  joined    date,
  nation    text    NOT NULL DEFAULT '',
  education text    NOT NULL DEFAULT '',
  job       text    NOT NULL DEFAULT '',
  retired   boolean NOT NULL DEFAULT false,
  mobile    boolean NOT NULL DEFAULT false,
  id_number bytea,
  phone     bytea,
  version   int     NOT NULL DEFAULT 1,
  PRIMARY KEY (root, id)
);
CREATE INDEX person_sorted ON organization.person (root, pinyin, id);
CREATE INDEX person_search ON organization.person USING gin (search public.gin_trgm_ops);

CREATE TABLE organization.membership (
  root   uuid NOT NULL,
  person uuid NOT NULL,
  unit   uuid NOT NULL,
  status text NOT NULL,
  since  date NOT NULL,
  until  date NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (root, person, since),
  FOREIGN KEY (root, person) REFERENCES organization.person,
  FOREIGN KEY (root, unit) REFERENCES organization.unit,
  CHECK (since < until),
  EXCLUDE USING gist (root WITH =, person WITH =, daterange(since, until) WITH &&)
);
CREATE INDEX membership_unit ON organization.membership (root, unit, until);

-- Posts (职务) and membership of groups; rank says what the post counts as.
CREATE TABLE organization.post (
  root   uuid NOT NULL,
  id     uuid NOT NULL,
  person uuid NOT NULL,
  unit   uuid NOT NULL,
  title  text NOT NULL,
  rank   text NOT NULL,
  since  date NOT NULL,
  until  date NOT NULL DEFAULT 'infinity',
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, person) REFERENCES organization.person,
  FOREIGN KEY (root, unit) REFERENCES organization.unit,
  CHECK (since < until)
);
CREATE INDEX post_person ON organization.post (root, person);
CREATE INDEX post_unit ON organization.post (root, unit);

-- Terms of committees (届期).
CREATE TABLE organization.term (
  root   uuid NOT NULL,
  unit   uuid NOT NULL,
  since  date NOT NULL,
  until  date NOT NULL,
  number int  NOT NULL DEFAULT 1,
  PRIMARY KEY (root, unit, since),
  FOREIGN KEY (root, unit) REFERENCES organization.unit,
  CHECK (since < until),
  EXCLUDE USING gist (root WITH =, unit WITH =, daterange(since, until) WITH &&)
);

GRANT USAGE ON SCHEMA organization TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA organization TO youju_app;
