-- A mail that names fifteen services in Arabic does not fit into 8000 bytes.
alter table platform_mail modify column content mediumblob not null;
