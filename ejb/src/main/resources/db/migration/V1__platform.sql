-- What was done once and must not be done again, such as loading the demo directory.
create table platform_marker (
  name varchar(100) character set ascii not null,
  value_text varchar(255) not null,
  set_at datetime(6) not null,
  primary key (name)
);
