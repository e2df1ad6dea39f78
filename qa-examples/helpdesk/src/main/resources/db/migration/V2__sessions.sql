-- Calibration sessions: several reviewers evaluate the same tickets, each for themselves.

create table sessions (
  id varchar(36) primary key,
  name varchar(200) not null,
  card_id varchar(64) not null,
  card_version varchar(64) not null,
  opened_by varchar(64) not null references users,
  opened_at timestamp with time zone not null,
  -- Until then nobody sees what others said.
  finished_at timestamp with time zone,
  foreign key (card_id, card_version) references cards
);

create table session_tickets (
  session varchar(36) not null references sessions,
  ticket varchar(64) not null references tickets,
  primary key (session, ticket)
);

create table session_reviewers (
  session varchar(36) not null references sessions,
  reviewer varchar(64) not null references users,
  primary key (session, reviewer)
);

alter table open_forms add foreign key (session) references sessions;
alter table evaluations add foreign key (session) references sessions;
