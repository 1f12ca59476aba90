-- A factor that is being set up lies beside the one in use until its first code proves it.
alter table identity_factor drop column confirmed;
alter table identity_factor modify column secret varbinary(255);
alter table identity_factor add column pending varbinary(255);

-- Accounts of the demonstration work in it alone.
alter table identity_account add column demo boolean not null default false;
alter table identity_account add column last_seen_at datetime(6);

-- Mails that somebody does without.
create table identity_muted_notice (
  account_id varchar(36) character set ascii collate ascii_bin not null,
  notice varchar(20) character set ascii not null,
  primary key (account_id, notice),
  constraint fk_muted_notice_account foreign key (account_id) references identity_account (id)
);
