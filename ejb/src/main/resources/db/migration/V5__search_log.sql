-- What was searched for, as counts of a day: no request, no time of day, no person behind a row.
create table search_log (
  day date not null,
  language varchar(10) character set ascii collate ascii_bin not null,
  words varchar(200) character set utf8mb4 collate utf8mb4_bin not null,
  searches bigint not null,
  unanswered bigint not null,
  primary key (day, language, words)
);
