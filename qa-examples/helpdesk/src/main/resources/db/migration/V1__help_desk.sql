-- Runs on H2 and PostgreSQL alike. What the library reads and writes stands in columns of JSON as text.

create table users (
  id varchar(64) primary key,
  name varchar(200) not null,
  role varchar(16) not null check (role in ('AGENT', 'REVIEWER', 'LEAD')),
  password_hash varchar(200)
);

create table tickets (
  id varchar(64) primary key,
  subject varchar(200) not null,
  channel varchar(64) not null,
  agent varchar(64) not null references users,
  opened_at timestamp with time zone not null
);

create table transcript_lines (
  ticket varchar(64) not null references tickets,
  line int not null,
  speaker varchar(200) not null,
  words varchar(4000) not null,
  primary key (ticket, line)
);

-- Rows are never changed: evaluations are shown by the version that they were made with.
create table cards (
  id varchar(64) not null,
  version varchar(64) not null,
  json text not null,
  published_by varchar(64) not null references users,
  published_at timestamp with time zone not null,
  primary key (id, version)
);

-- A form that a reviewer opened. Who evaluates what by which card stands here and not in fields of
-- the page, so that nobody can send other ones.
create table open_forms (
  id varchar(36) primary key,
  ticket varchar(64) not null references tickets,
  reviewer varchar(64) not null references users,
  card_id varchar(64) not null,
  card_version varchar(64) not null,
  session varchar(36),
  opened_at timestamp with time zone not null,
  foreign key (card_id, card_version) references cards,
  unique (session, ticket, reviewer)
);

-- The key of the form is the key of its evaluation: however often it is sent, there is one.
create table evaluations (
  id varchar(36) primary key references open_forms,
  version int not null,
  ticket varchar(64) not null references tickets,
  reviewer varchar(64) not null references users,
  session varchar(36),
  json text not null,
  saved_at timestamp with time zone not null,
  unique (session, ticket, reviewer)
);

create table scores (
  evaluation varchar(36) primary key references evaluations,
  json text not null
);

create table audit_trail (
  id bigint generated always as identity primary key,
  happened_at timestamp with time zone not null,
  who varchar(64) not null,
  what varchar(64) not null,
  subject varchar(200) not null,
  before_json text
);
