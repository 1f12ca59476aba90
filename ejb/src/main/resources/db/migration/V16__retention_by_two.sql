-- Who approved what waits to be applied: nobody applies what is their own.
alter table platform_retention add column approved_by
  varchar(36) character set ascii collate ascii_bin after approved_days;
