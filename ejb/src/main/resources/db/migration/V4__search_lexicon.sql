-- What words mean to the search. What an editor removed stays as a row marked removed, so that a
-- newer shipped file does not bring it back. The order of the numbers is the order of the files.

create table search_lexicon_term (
  number bigint not null auto_increment,
  facet varchar(40) character set ascii collate ascii_bin not null,
  code varchar(255) character set utf8mb4 collate utf8mb4_bin not null,
  language varchar(35) character set ascii collate ascii_bin not null,
  text varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  weight double not null,
  origin varchar(10) character set ascii not null,
  removed boolean not null,
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (number),
  unique key uk_lexicon_term (facet, code, language, text)
);

create table search_word_group (
  number bigint not null auto_increment,
  id varchar(36) character set ascii collate ascii_bin not null,
  origin varchar(10) character set ascii not null,
  removed boolean not null,
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (number),
  unique key uk_word_group_id (id)
);

create table search_word_form (
  group_id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  text varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  weight double not null,
  primary key (group_id, position),
  unique key uk_word_form_text (group_id, text),
  constraint fk_word_form_group_id foreign key (group_id) references search_word_group (id) on delete cascade
);

-- No editor changes these yet: the shipped ones are the whole of it.
create table search_stop_word (
  text varchar(100) character set utf8mb4 collate utf8mb4_bin not null,
  primary key (text)
);

-- One row: which shipped files the tables were last brought up to.
create table search_lexicon_shipped (
  id int not null,
  sha256 varchar(64) character set ascii not null,
  loaded_at datetime(6) not null,
  primary key (id)
);
