-- Whether this installation is a demonstration: one row, from its first start on. What has ended does
-- not begin again; withdraws says that the services it brought are still to be withdrawn.
create table platform_demonstration (
  id int not null,
  running boolean not null,
  withdraws boolean not null,
  primary key (id)
);
