-- Who did what, in the order it happened; rows are added and never changed. Each hash is keyed outside
-- the database and covers the row and the hash before it.
create table audit_entry (
  number bigint not null,
  at datetime(6) not null,
  actor varchar(36) character set ascii collate ascii_bin not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  roles varchar(120) character set ascii not null,
  action varchar(60) character set ascii collate ascii_bin not null,
  object_kind varchar(40) character set ascii collate ascii_bin not null,
  object_id varchar(64) character set ascii collate ascii_bin,
  fields varchar(1000) character set ascii collate ascii_bin not null,
  result varchar(10) character set ascii not null,
  reason varchar(100) character set ascii collate ascii_bin,
  request_id varchar(36) character set ascii,
  key_id char(8) character set ascii collate ascii_bin not null,
  hash char(64) character set ascii collate ascii_bin not null,
  primary key (number),
  key ix_entry_object (object_kind, object_id, number),
  key ix_entry_actor (actor, number),
  key ix_entry_at (at)
);

-- One row, locked by whoever adds an entry: the last number and hash.
create table audit_head (
  id int not null,
  number bigint not null,
  hash char(64) character set ascii collate ascii_bin not null,
  primary key (id)
);
