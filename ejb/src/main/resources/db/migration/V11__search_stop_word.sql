-- Editors change these too. What an editor removed stays as a row marked removed.
alter table search_stop_word
  add column origin varchar(10) character set ascii not null default 'shipped',
  add column removed boolean not null default false,
  add column version bigint not null default 1,
  add column created_at datetime(6) not null default current_timestamp(6),
  add column updated_at datetime(6) not null default current_timestamp(6);
