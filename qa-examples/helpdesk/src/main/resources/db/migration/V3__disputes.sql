-- Scores as they were before a correction, with the evaluations in them: nothing that was said is lost.
create table past_scores (
  evaluation varchar(36) not null references evaluations,
  version int not null,
  json text not null,
  primary key (evaluation, version)
);

-- Objections of agents to evaluations of their tickets.
create table disputes (
  id varchar(36) primary key,
  evaluation varchar(36) not null references evaluations,
  -- The version that the agent read.
  version int not null,
  agent varchar(64) not null references users,
  reason varchar(4000) not null,
  opened_at timestamp with time zone not null,
  -- The evaluation, until this is decided; null after that. So one at most is open for each.
  open_for varchar(36) unique,
  changed boolean,
  decided_by varchar(64) references users,
  decision varchar(4000),
  -- The version that stands by the decision.
  decided_version int,
  decided_at timestamp with time zone
);

create table disputed_questions (
  dispute varchar(36) not null references disputes,
  question varchar(200) not null,
  primary key (dispute, question)
);
