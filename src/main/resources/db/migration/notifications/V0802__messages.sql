-- Short messages: settings of the gateway, what people want, what was sent and what became of it; and the table of the job scheduler.

-- practice: the gateway for practice inside the product, which sends nothing to anybody. The password is not in the database.
-- quiet_from = quiet_until: no quiet hours.
CREATE TABLE notifications.gateway (
  root        uuid        NOT NULL,
  mode        text        NOT NULL CHECK (mode IN ('off', 'practice', 'cmpp')),
  host        text        NOT NULL,
  port        int         NOT NULL,
  login       text        NOT NULL,
  source      text        NOT NULL,
  service     text        NOT NULL,
  per_second  int         NOT NULL,
  quiet_from  time        NOT NULL,
  quiet_until time        NOT NULL,
  changed_at  timestamptz NOT NULL,
  changed_by  uuid        NOT NULL,
  PRIMARY KEY (root)
);

-- What a person wants. phone: the number that the person confirmed, encrypted; the number in force is the one of the person's file.
CREATE TABLE notifications.preference (
  root         uuid        NOT NULL,
  person       uuid        NOT NULL,
  sms          boolean     NOT NULL,
  digest       boolean     NOT NULL,
  phone        bytea,
  confirmed_at timestamptz,
  changed_at   timestamptz NOT NULL,
  PRIMARY KEY (root, person),
  FOREIGN KEY (root, person) REFERENCES organization.person (root, id)
);

-- A code sent to a phone, to be typed in: proof that it is the person's.
CREATE TABLE notifications.code (
  root   uuid        NOT NULL,
  person uuid        NOT NULL,
  hash   bytea       NOT NULL,
  phone  bytea       NOT NULL,
  until  timestamptz NOT NULL,
  tries  int         NOT NULL,
  PRIMARY KEY (root, person),
  FOREIGN KEY (root, person) REFERENCES organization.person (root, id)
);

-- A message. day: of the one message a person may get a day. due_at: not before.
CREATE TABLE notifications.message (
  root        uuid        NOT NULL,
  id          uuid        NOT NULL,
  person      uuid,
  purpose     text        NOT NULL CHECK (purpose IN ('digest', 'holiday', 'code', 'test')),
  plan        text        NOT NULL,
  day         date        NOT NULL,
  text        text        NOT NULL,
  phone       bytea       NOT NULL,
  phone_shown text        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'delivered', 'undelivered', 'failed', 'uncertain', 'dropped')),
  note        text        NOT NULL,
  tries       int         NOT NULL,
  due_at      timestamptz NOT NULL,
  created_at  timestamptz NOT NULL,
  sent_at     timestamptz,
  settled_at  timestamptz,
  PRIMARY KEY (root, id),
  FOREIGN KEY (root, person) REFERENCES organization.person (root, id)
);
CREATE UNIQUE INDEX message_one_a_day ON notifications.message (root, person, day) WHERE purpose IN ('digest', 'holiday');
CREATE INDEX message_waiting ON notifications.message (root, due_at) WHERE state = 'waiting';
CREATE INDEX message_sending ON notifications.message (root) WHERE state = 'sending';
CREATE INDEX message_plan ON notifications.message (root, plan) WHERE plan <> '';

-- The intention to send, written before; its outcome, written after. One without outcome is uncertain.
CREATE TABLE notifications.attempt (
  root     uuid        NOT NULL,
  message  uuid        NOT NULL,
  number   int         NOT NULL,
  instance text        NOT NULL,
  began_at timestamptz NOT NULL,
  outcome  text,
  ended_at timestamptz,
  PRIMARY KEY (root, message, number),
  FOREIGN KEY (root, message) REFERENCES notifications.message (root, id)
);

-- The parts that the gateway took, by its ids (which come again after a year).
CREATE TABLE notifications.part (
  root       uuid        NOT NULL,
  gateway_id text        NOT NULL,
  message    uuid        NOT NULL,
  taken_at   timestamptz NOT NULL,
  PRIMARY KEY (root, gateway_id, message),
  FOREIGN KEY (root, message) REFERENCES notifications.message (root, id)
);
CREATE INDEX part_message ON notifications.part (root, message);

-- Receipts as they came; sometimes before the gateway's answer is recorded.
CREATE TABLE notifications.receipt (
  root       uuid        NOT NULL,
  gateway_id text        NOT NULL,
  came_at    timestamptz NOT NULL,
  status     text        NOT NULL,
  PRIMARY KEY (root, gateway_id, came_at)
);

-- In the columns that db-scheduler reads and writes.
CREATE TABLE notifications.scheduled_tasks (
  task_name            text        NOT NULL,
  task_instance        text        NOT NULL,
  task_data            bytea,
  execution_time       timestamptz NOT NULL,
  picked               boolean     NOT NULL,
  picked_by            text,
  last_success         timestamptz,
  last_failure         timestamptz,
  consecutive_failures int,
  last_heartbeat       timestamptz,
  version              bigint      NOT NULL,
  priority             smallint,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_execution ON notifications.scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON notifications.scheduled_tasks (last_heartbeat);

GRANT SELECT, INSERT, UPDATE ON notifications.gateway, notifications.preference, notifications.message, notifications.attempt TO youju_app;
GRANT SELECT, INSERT ON notifications.part, notifications.receipt TO youju_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON notifications.code, notifications.scheduled_tasks TO youju_app;
