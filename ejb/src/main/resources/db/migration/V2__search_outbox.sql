-- What has to be read again into the search index; emptied by its one worker after the index commit.
create table search_outbox (
  id bigint not null auto_increment,
  kind varchar(40) character set ascii not null,
  object_id varchar(36) character set ascii collate ascii_bin not null,
  created_at datetime(6) not null default current_timestamp(6),
  primary key (id)
);
