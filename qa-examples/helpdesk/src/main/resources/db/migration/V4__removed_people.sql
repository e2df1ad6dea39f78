-- People who were removed stay as an id, which nobody else gets: their evaluations and the audit trail name it.
alter table users add column removed_at timestamp with time zone;
