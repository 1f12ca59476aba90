-- How many wrong codes came since the last right one: after some of them the owner is told.
alter table identity_factor add column wrong_codes int not null default 0;
