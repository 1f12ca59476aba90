-- The directory after HSDS 3.1: aggregates own their parts, a part row belongs to exactly one owner.
-- A part keeps its HSDS id, which may recur under several owners, beside the key of its row.

create table directory_taxonomy (
  id varchar(36) character set ascii collate ascii_bin not null,
  name varchar(100) not null,
  description text not null,
  uri varchar(1000),
  version_label varchar(40),
  position int not null,
  shipped boolean not null,
  primary key (id),
  unique key uk_taxonomy_name (name)
);

create table directory_taxonomy_term (
  id varchar(36) character set ascii collate ascii_bin not null,
  taxonomy_id varchar(36) character set ascii collate ascii_bin not null,
  parent_id varchar(36) character set ascii collate ascii_bin,
  code varchar(255) collate utf8mb4_bin,
  name varchar(255) not null,
  description text,
  term_uri varchar(1000),
  kind varchar(40) character set ascii,
  latitude double,
  longitude double,
  position int not null,
  text_language varchar(35) character set ascii not null,
  source text,
  source_as_of varchar(10) character set ascii,
  trust varchar(10) character set ascii,
  content_hash char(64) character set ascii not null,
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (id),
  unique key uk_taxonomy_term_code (taxonomy_id, code),
  constraint fk_taxonomy_term_taxonomy_id foreign key (taxonomy_id) references directory_taxonomy (id),
  constraint fk_taxonomy_term_parent_id foreign key (parent_id) references directory_taxonomy_term (id)
);

create table directory_organization (
  id varchar(36) character set ascii collate ascii_bin not null,
  name varchar(255) not null,
  alternate_name varchar(255),
  description text,
  email varchar(255),
  website varchar(1000),
  tax_status varchar(255),
  tax_id varchar(100),
  year_incorporated int,
  legal_status varchar(255),
  logo varchar(1000),
  uri varchar(1000),
  parent_organization_id varchar(36) character set ascii collate ascii_bin,
  text_language varchar(35) character set ascii not null,
  source text,
  source_as_of varchar(10) character set ascii,
  trust varchar(10) character set ascii,
  content_hash char(64) character set ascii not null,
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (id)
);

create table directory_location (
  id varchar(36) character set ascii collate ascii_bin not null,
  location_type varchar(20) not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  url varchar(1000),
  name varchar(255),
  alternate_name varchar(255),
  description text,
  transportation text,
  latitude double,
  longitude double,
  external_identifier varchar(255),
  external_identifier_type varchar(255),
  confidential boolean,
  text_language varchar(35) character set ascii not null,
  source text,
  source_as_of varchar(10) character set ascii,
  trust varchar(10) character set ascii,
  content_hash char(64) character set ascii not null,
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (id),
  constraint fk_location_organization_id foreign key (organization_id) references directory_organization (id)
);

create table directory_service (
  id varchar(36) character set ascii collate ascii_bin not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  program_id varchar(36) character set ascii collate ascii_bin,
  name varchar(255) not null,
  alternate_name varchar(255),
  description text,
  url varchar(1000),
  email varchar(255),
  status varchar(30) not null,
  interpretation_services text,
  application_process text,
  fees_description text,
  wait_time text,
  fees text,
  accreditations text,
  eligibility_description text,
  minimum_age int,
  maximum_age int,
  assured_date date,
  assurer_email varchar(255),
  assurer_name varchar(255),
  assurance_due date,
  licenses text,
  alert text,
  last_modified varchar(40),
  text_language varchar(35) character set ascii not null,
  source text,
  source_as_of varchar(10) character set ascii,
  trust varchar(10) character set ascii,
  content_hash char(64) character set ascii not null,
  version bigint not null,
  created_at datetime(6) not null,
  updated_at datetime(6) not null,
  primary key (id),
  constraint fk_service_organization_id foreign key (organization_id) references directory_organization (id)
);

create table directory_service_at_location (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  service_id varchar(36) character set ascii collate ascii_bin,
  location_id varchar(36) character set ascii collate ascii_bin not null,
  description text,
  primary key (row_id),
  constraint fk_service_at_location_location_id foreign key (location_id) references directory_location (id),
  constraint fk_service_at_location_service_id foreign key (service_id) references directory_service (id)
);

create table directory_contact (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  service_id varchar(36) character set ascii collate ascii_bin,
  service_at_location_row varchar(36) character set ascii collate ascii_bin,
  location_id varchar(36) character set ascii collate ascii_bin,
  name varchar(255),
  title varchar(255),
  department varchar(255),
  email varchar(255),
  primary key (row_id),
  constraint fk_contact_organization_id foreign key (organization_id) references directory_organization (id),
  constraint fk_contact_service_id foreign key (service_id) references directory_service (id),
  constraint fk_contact_service_at_location_row foreign key (service_at_location_row) references directory_service_at_location (row_id),
  constraint fk_contact_location_id foreign key (location_id) references directory_location (id)
);

create table directory_phone (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  service_id varchar(36) character set ascii collate ascii_bin,
  service_at_location_row varchar(36) character set ascii collate ascii_bin,
  location_id varchar(36) character set ascii collate ascii_bin,
  contact_row varchar(36) character set ascii collate ascii_bin,
  number varchar(100) not null,
  extension int,
  type varchar(40),
  description text,
  primary key (row_id),
  constraint fk_phone_organization_id foreign key (organization_id) references directory_organization (id),
  constraint fk_phone_service_id foreign key (service_id) references directory_service (id),
  constraint fk_phone_service_at_location_row foreign key (service_at_location_row) references directory_service_at_location (row_id),
  constraint fk_phone_location_id foreign key (location_id) references directory_location (id),
  constraint fk_phone_contact_row foreign key (contact_row) references directory_contact (row_id)
);

create table directory_language (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  service_id varchar(36) character set ascii collate ascii_bin,
  location_id varchar(36) character set ascii collate ascii_bin,
  phone_row varchar(36) character set ascii collate ascii_bin,
  name varchar(255),
  code varchar(35),
  note text,
  primary key (row_id),
  constraint fk_language_service_id foreign key (service_id) references directory_service (id),
  constraint fk_language_location_id foreign key (location_id) references directory_location (id),
  constraint fk_language_phone_row foreign key (phone_row) references directory_phone (row_id)
);

create table directory_schedule (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  service_id varchar(36) character set ascii collate ascii_bin,
  service_at_location_row varchar(36) character set ascii collate ascii_bin,
  location_id varchar(36) character set ascii collate ascii_bin,
  valid_from date,
  valid_to date,
  dtstart date,
  timezone decimal(15,3),
  zone varchar(64),
  until_date date,
  occurrence_count int,
  wkst varchar(2),
  freq varchar(10),
  interval_count int,
  byday varchar(255),
  byweekno varchar(255),
  bymonthday varchar(255),
  byyearday varchar(255),
  description text,
  opens_at time,
  closes_at time,
  closed boolean,
  schedule_link varchar(1000),
  attending_type varchar(255),
  notes text,
  primary key (row_id),
  constraint fk_schedule_service_id foreign key (service_id) references directory_service (id),
  constraint fk_schedule_service_at_location_row foreign key (service_at_location_row) references directory_service_at_location (row_id),
  constraint fk_schedule_location_id foreign key (location_id) references directory_location (id)
);

create table directory_address (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  location_id varchar(36) character set ascii collate ascii_bin,
  attention varchar(255),
  address_1 varchar(500),
  address_2 varchar(500),
  city varchar(255),
  region varchar(255),
  state_province varchar(255),
  postal_code varchar(40),
  country varchar(2),
  address_type varchar(20),
  primary key (row_id),
  constraint fk_address_location_id foreign key (location_id) references directory_location (id)
);

create table directory_accessibility (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  location_id varchar(36) character set ascii collate ascii_bin,
  description text,
  details text,
  url varchar(1000),
  primary key (row_id),
  constraint fk_accessibility_location_id foreign key (location_id) references directory_location (id)
);

create table directory_service_area (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  service_id varchar(36) character set ascii collate ascii_bin,
  service_at_location_row varchar(36) character set ascii collate ascii_bin,
  name varchar(500),
  description text,
  extent text,
  extent_type varchar(20),
  uri varchar(1000),
  primary key (row_id),
  constraint fk_service_area_service_id foreign key (service_id) references directory_service (id),
  constraint fk_service_area_service_at_location_row foreign key (service_at_location_row) references directory_service_at_location (row_id)
);

create table directory_required_document (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  service_id varchar(36) character set ascii collate ascii_bin,
  document text,
  uri varchar(1000),
  primary key (row_id),
  constraint fk_required_document_service_id foreign key (service_id) references directory_service (id)
);

create table directory_cost_option (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  service_id varchar(36) character set ascii collate ascii_bin,
  valid_from date,
  valid_to date,
  option_text text,
  currency varchar(3),
  amount decimal(15,3),
  amount_description text,
  primary key (row_id),
  constraint fk_cost_option_service_id foreign key (service_id) references directory_service (id)
);

create table directory_funding (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  service_id varchar(36) character set ascii collate ascii_bin,
  source text,
  primary key (row_id),
  constraint fk_funding_organization_id foreign key (organization_id) references directory_organization (id),
  constraint fk_funding_service_id foreign key (service_id) references directory_service (id)
);

create table directory_url (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  service_id varchar(36) character set ascii collate ascii_bin,
  label varchar(255),
  url varchar(1000) not null,
  primary key (row_id),
  constraint fk_url_organization_id foreign key (organization_id) references directory_organization (id),
  constraint fk_url_service_id foreign key (service_id) references directory_service (id)
);

create table directory_program (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  name varchar(255) not null,
  alternate_name varchar(255),
  description text,
  primary key (row_id),
  constraint fk_program_organization_id foreign key (organization_id) references directory_organization (id)
);

create table directory_organization_identifier (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  identifier_scheme varchar(255),
  identifier_type varchar(255) not null,
  identifier varchar(255) not null,
  primary key (row_id),
  constraint fk_organization_identifier_organization_id foreign key (organization_id) references directory_organization (id)
);

create table directory_service_capacity (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  service_id varchar(36) character set ascii collate ascii_bin,
  unit_id varchar(36) character set ascii collate ascii_bin,
  unit_name varchar(255),
  unit_scheme varchar(255),
  unit_identifier varchar(255),
  unit_uri varchar(1000),
  available decimal(15,3) not null,
  maximum decimal(15,3),
  description text,
  updated varchar(40) not null,
  primary key (row_id),
  constraint fk_service_capacity_service_id foreign key (service_id) references directory_service (id)
);

create table directory_attribute (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  id varchar(36) character set ascii collate ascii_bin not null,
  position int not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  service_id varchar(36) character set ascii collate ascii_bin,
  location_id varchar(36) character set ascii collate ascii_bin,
  service_at_location_row varchar(36) character set ascii collate ascii_bin,
  taxonomy_term_id varchar(36) character set ascii collate ascii_bin not null,
  link_type varchar(100),
  value_text varchar(255),
  label varchar(255),
  primary key (row_id),
  constraint fk_attribute_taxonomy_term_id foreign key (taxonomy_term_id) references directory_taxonomy_term (id),
  constraint fk_attribute_organization_id foreign key (organization_id) references directory_organization (id),
  constraint fk_attribute_service_id foreign key (service_id) references directory_service (id),
  constraint fk_attribute_location_id foreign key (location_id) references directory_location (id),
  constraint fk_attribute_service_at_location_row foreign key (service_at_location_row) references directory_service_at_location (row_id)
);

create table directory_translation (
  row_id varchar(36) character set ascii collate ascii_bin not null,
  organization_id varchar(36) character set ascii collate ascii_bin,
  service_id varchar(36) character set ascii collate ascii_bin,
  location_id varchar(36) character set ascii collate ascii_bin,
  taxonomy_term_id varchar(36) character set ascii collate ascii_bin,
  language varchar(35) character set ascii not null,
  field varchar(40) character set ascii not null,
  text_value text not null,
  source_hash char(64) character set ascii not null,
  primary key (row_id),
  constraint fk_translation_organization_id foreign key (organization_id) references directory_organization (id),
  constraint fk_translation_service_id foreign key (service_id) references directory_service (id),
  constraint fk_translation_location_id foreign key (location_id) references directory_location (id),
  constraint fk_translation_taxonomy_term_id foreign key (taxonomy_term_id) references directory_taxonomy_term (id)
);
