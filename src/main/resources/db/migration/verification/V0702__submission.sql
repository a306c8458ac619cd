-- A checked report handed to the organisations above (提交评议).
CREATE TABLE verification.submission (
  root         uuid        NOT NULL,
  document     uuid        NOT NULL,
  submitted_at timestamptz NOT NULL,
  submitter    text        NOT NULL,
  PRIMARY KEY (root, document),
  FOREIGN KEY (root, document) REFERENCES verification.document (root, id)
);
GRANT SELECT, INSERT, DELETE ON verification.submission TO youju_app;
