-- Accounts lose their single role: posts say what they may do. And rows of a plan's division point to organisation and accounts that may be kept in
-- another one, where no foreign key reaches (docs/adr/0007-people-and-lifecycle.md).

alter table account_version alter column role drop not null;

alter table project_declaration_version drop constraint project_declaration_version_section_id_fkey;

alter table lock_exception drop constraint lock_exception_unit_id_fkey;

alter table lock_exception drop constraint lock_exception_account_id_fkey;

create table second_factor (
  division text collate "C" not null,
  account_id uuid not null,
  secret text collate "C",
  last_step bigint not null,
  primary key (division, account_id)
);

alter table session add column device text collate "C";

create table emergency_access (
  division text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  node_id uuid not null,
  role text collate "C" not null,
  opened_by text collate "C" not null,
  primary key (division, id)
);

create index emergency_access_by_account_id on emergency_access (division, account_id);

create index emergency_access_by_node_id on emergency_access (division, node_id);

create table emergency_access_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  reason text collate "C" not null,
  from_moment text collate "C" not null,
  until_moment text collate "C" not null,
  closed_by text collate "C",
  primary key (division, version_id),
  constraint emergency_access_version_bounds CHECK ((to_event > from_event))
);

create unique index emergency_access_version_open on emergency_access_version (division, id) where (to_event IS NULL);

create unique index emergency_access_version_by_id_from_event on emergency_access_version (division, id, from_event);

alter table second_factor add constraint second_factor_account_id_fkey foreign key (division, account_id) references account (division, id);

alter table emergency_access add constraint emergency_access_account_id_fkey foreign key (division, account_id) references account (division, id);

alter table emergency_access add constraint emergency_access_node_id_fkey foreign key (division, node_id) references organisation_node (division, id);

alter table emergency_access_version add constraint emergency_access_version_id_fkey foreign key (division, id) references emergency_access (division, id);
