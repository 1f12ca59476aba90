-- Mails that are still to be sent; what is sent is deleted. The text may hold a link that works once,
-- and is encrypted for that.
create table platform_mail (
  id varchar(36) character set ascii collate ascii_bin not null,
  recipient varchar(254) not null,
  content varbinary(8000) not null,
  due_at datetime(6) not null,
  attempts int not null,
  created_at datetime(6) not null,
  primary key (id),
  key ix_mail_due (due_at)
);
