-- Whom an organisation asked, as it looks to who asked: the same whether the address was known or not.
create table identity_sent_invitation (
  organization_id varchar(36) character set ascii collate ascii_bin not null,
  mail varchar(254) character set utf8mb4 collate utf8mb4_bin not null,
  language varchar(2) character set ascii not null,
  roles varchar(120) character set ascii not null,
  legal_representative boolean not null,
  sent_at datetime(6) not null,
  primary key (organization_id, mail),
  constraint fk_sent_invitation_organization foreign key (organization_id) references identity_organization (id)
);

insert into identity_sent_invitation
  select m.organization_id, a.mail, a.language, group_concat(r.role order by r.role), m.legal_representative, a.created_at
  from identity_account a
  join identity_membership m on m.account_id = a.id
  join identity_role r on r.account_id = a.id and r.organization_id = m.organization_id
  where a.state = 'INVITED'
  group by m.organization_id, a.mail, a.language, m.legal_representative, a.created_at;
