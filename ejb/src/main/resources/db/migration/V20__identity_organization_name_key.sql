-- Of two coordinators who give the same name at once, one does. Who had the name of another before that was refused
-- keeps it without a key, until it is renamed.
alter table identity_organization add column name_key varchar(255);

update identity_organization o
  join (select min(id) id from identity_organization group by lower(name)) first_of_name on first_of_name.id = o.id
  set o.name_key = lower(o.name);

alter table identity_organization add unique key uk_organization_name (name_key);
