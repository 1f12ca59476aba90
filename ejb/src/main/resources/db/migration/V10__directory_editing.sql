-- What members write before it is published, and what became of their records field by field.

alter table directory_service add column assurance_months int;

-- One row for each record that was ever edited here; its version only grows, so that a form that was
-- opened before a publication is seen to be stale. Content is null while nothing is unpublished.
create table directory_draft (
  kind varchar(20) character set ascii not null,
  object_id varchar(36) character set ascii collate ascii_bin not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  name varchar(255),
  content mediumtext,
  base mediumtext,
  base_version bigint,
  origins mediumtext,
  version bigint not null,
  edited_by varchar(36) character set ascii,
  edited_at datetime(6) not null,
  primary key (kind, object_id),
  key ix_draft_organization (organization_id, kind)
);

-- The history of public data, values included; the audit log has names only.
create table directory_change (
  id bigint not null auto_increment,
  kind varchar(20) character set ascii not null,
  object_id varchar(36) character set ascii collate ascii_bin not null,
  draft_version bigint not null,
  act varchar(20) character set ascii not null,
  field varchar(200) collate utf8mb4_bin not null,
  before_value mediumtext,
  after_value mediumtext,
  before_origin char(64) character set ascii,
  changed_by varchar(36) character set ascii not null,
  changed_at datetime(6) not null,
  primary key (id),
  key ix_change_object (kind, object_id, id)
);

-- Errors that visitors report. What they and the answer say is encrypted: somebody may write a name
-- all the same. No address, no account: who has the code may read the answer.
create table directory_report (
  id varchar(36) character set ascii collate ascii_bin not null,
  service_id varchar(36) character set ascii collate ascii_bin not null,
  about varchar(20) character set ascii not null,
  language varchar(10) character set ascii not null,
  content varbinary(8000),
  answer varbinary(8000),
  code_hash char(64) character set ascii collate ascii_bin not null,
  state varchar(10) character set ascii not null,
  answered_by varchar(36) character set ascii,
  answered_at datetime(6),
  version bigint not null,
  created_at datetime(6) not null,
  primary key (id),
  unique key uk_report_code (code_hash),
  key ix_report_service (service_id, state)
);

-- What was sent about the check of a service that is due on a day, so that each step is taken once.
create table directory_assurance (
  service_id varchar(36) character set ascii collate ascii_bin not null,
  due date not null,
  step varchar(20) character set ascii not null,
  taken_at datetime(6) not null,
  primary key (service_id, due, step)
);
