-- What is retired is offered to nobody any more; who has it keeps it.
alter table directory_taxonomy_term add column retired boolean not null default false;

-- How many days things are kept, where somebody decided on it: what is in force, and what is
-- approved and waits to be applied.
create table platform_retention (
  rule varchar(40) character set ascii collate ascii_bin not null,
  days int not null,
  approved_days int,
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (rule)
);
