-- Who works here, for whom, and how they prove it. No password, code or token is in here in clear:
-- tokens and codes as SHA-256 of 80 random bits or more, passwords as Argon2id, factors encrypted.

create table identity_organization (
  id varchar(36) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  committee boolean not null,
  directory_organization_id varchar(36) character set ascii collate ascii_bin,
  state varchar(10) character set ascii not null,
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (id),
  unique key uk_organization_directory (directory_organization_id)
);

create table identity_account (
  id varchar(36) character set ascii collate ascii_bin not null,
  mail varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  name varchar(200) not null,
  language varchar(10) character set ascii not null,
  state varchar(12) character set ascii not null,
  password_hash varchar(255) character set ascii collate ascii_bin,
  accepted_at datetime(6),
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (id),
  unique key uk_account_mail (mail)
);

create table identity_membership (
  account_id varchar(36) character set ascii collate ascii_bin not null,
  organization_id varchar(36) character set ascii collate ascii_bin not null,
  legal_representative boolean not null,
  primary key (account_id, organization_id),
  key ix_membership_organization (organization_id),
  constraint fk_membership_account foreign key (account_id) references identity_account (id),
  constraint fk_membership_organization foreign key (organization_id) references identity_organization (id)
);

create table identity_role (
  account_id varchar(36) character set ascii collate ascii_bin not null,
  organization_id varchar(36) character set ascii collate ascii_bin not null,
  role varchar(20) character set ascii not null,
  primary key (account_id, organization_id, role),
  constraint fk_role_membership foreign key (account_id, organization_id)
    references identity_membership (account_id, organization_id)
);

-- Links that work once: to accept an invitation, to choose a new password.
create table identity_link (
  token_hash char(64) character set ascii collate ascii_bin not null,
  purpose varchar(20) character set ascii not null,
  account_id varchar(36) character set ascii collate ascii_bin,
  expires_at datetime(6) not null,
  primary key (token_hash),
  key ix_link_account (account_id, purpose)
);

-- The secret of TOTP (RFC 6238), encrypted; last_step is the last time step whose code was taken.
create table identity_factor (
  account_id varchar(36) character set ascii collate ascii_bin not null,
  secret varbinary(255) not null,
  confirmed boolean not null,
  last_step bigint not null,
  primary key (account_id),
  constraint fk_factor_account foreign key (account_id) references identity_account (id)
);

create table identity_recovery_code (
  account_id varchar(36) character set ascii collate ascii_bin not null,
  code_hash char(64) character set ascii collate ascii_bin not null,
  primary key (account_id, code_hash),
  constraint fk_recovery_code_account foreign key (account_id) references identity_account (id)
);

create table identity_session (
  id varchar(36) character set ascii collate ascii_bin not null,
  token_hash char(64) character set ascii collate ascii_bin not null,
  account_id varchar(36) character set ascii collate ascii_bin not null,
  organization_id varchar(36) character set ascii collate ascii_bin not null,
  stage varchar(10) character set ascii not null,
  tries int not null,
  started_at datetime(6) not null,
  seen_at datetime(6) not null,
  expires_at datetime(6) not null,
  factor_proved_at datetime(6),
  primary key (id),
  unique key uk_session_token (token_hash),
  key ix_session_account (account_id),
  key ix_session_expires (expires_at),
  constraint fk_session_membership foreign key (account_id, organization_id)
    references identity_membership (account_id, organization_id)
);

-- Browsers in which the account has signed in before: strangers' wrong tries do not slow them down.
create table identity_known_device (
  token_hash char(64) character set ascii collate ascii_bin not null,
  account_id varchar(36) character set ascii collate ascii_bin not null,
  expires_at datetime(6) not null,
  primary key (token_hash),
  key ix_known_device_account (account_id),
  constraint fk_known_device_account foreign key (account_id) references identity_account (id)
);
