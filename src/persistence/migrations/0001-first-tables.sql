create table stored_file (
  division text collate "C" not null,
  id uuid not null,
  original_name text collate "C" not null,
  media_type text collate "C" not null,
  size bigint not null,
  sha256 text collate "C" not null,
  sm3 text collate "C" not null,
  content bytea not null,
  primary key (division, id)
);

create unique index stored_file_by_sha256 on stored_file (division, sha256);

create table plan (
  division text collate "C" not null,
  id uuid not null,
  unit_code text collate "C" not null,
  fiscal_year integer not null,
  demo boolean not null,
  primary key (division, id)
);

create unique index plan_by_unit_code_fiscal_year_demo on plan (division, unit_code, fiscal_year, demo);

create table plan_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  file_id uuid not null,
  file text collate "C" not null,
  format text collate "C" not null,
  reading_remarks jsonb not null,
  units jsonb not null,
  money_unit text collate "C",
  printed_fiscal_year integer,
  fiscal_year_origin jsonb not null,
  overall jsonb not null,
  contents jsonb not null,
  unread jsonb not null,
  arrangement jsonb not null,
  primary key (division, version_id),
  constraint plan_version_bounds CHECK ((to_event > from_event))
);

create unique index plan_version_open on plan_version (division, id) where (to_event IS NULL);

create unique index plan_version_by_id_from_event on plan_version (division, id, from_event);

create table project (
  division text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  primary key (division, id)
);

create index project_by_plan_id on project (division, plan_id);

create table project_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  number integer,
  unit_code text collate "C",
  title text collate "C" not null,
  code text collate "C",
  name text collate "C",
  budget_total bigint,
  budget_fiscal bigint,
  budget_other bigint,
  budget_carry_over bigint,
  budget_central bigint,
  budget_provincial bigint,
  budget_municipal bigint,
  budget_county bigint,
  cells jsonb not null,
  purpose text collate "C",
  spending_plan jsonb not null,
  goals jsonb not null,
  printed_columns jsonb not null,
  form text collate "C" not null,
  primary key (division, version_id),
  constraint project_version_bounds CHECK ((to_event > from_event))
);

create unique index project_version_open on project_version (division, id) where (to_event IS NULL);

create unique index project_version_by_id_from_event on project_version (division, id, from_event);

create table indicator (
  division text collate "C" not null,
  id uuid not null,
  project_id uuid not null,
  primary key (division, id)
);

create index indicator_by_project_id on indicator (division, project_id);

create table indicator_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  level1 text collate "C" not null,
  level2 text collate "C" not null,
  name text collate "C" not null,
  description text collate "C" not null,
  value text collate "C" not null,
  basis text collate "C" not null,
  target jsonb not null,
  columns jsonb not null,
  primary key (division, version_id),
  constraint indicator_version_bounds CHECK ((to_event > from_event))
);

create unique index indicator_version_open on indicator_version (division, id) where (to_event IS NULL);

create unique index indicator_version_by_id_from_event on indicator_version (division, id, from_event);

create table account (
  division text collate "C" not null,
  id uuid not null,
  login text collate "C" not null,
  primary key (division, id)
);

create unique index account_by_login on account (division, login);

create table account_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  display_name text collate "C" not null,
  role text collate "C" not null,
  state text collate "C" not null,
  must_change_password boolean not null,
  primary key (division, version_id),
  constraint account_version_bounds CHECK ((to_event > from_event))
);

create unique index account_version_open on account_version (division, id) where (to_event IS NULL);

create unique index account_version_by_id_from_event on account_version (division, id, from_event);

create table credential (
  division text collate "C" not null,
  account_id uuid not null,
  password_hash text collate "C" not null,
  primary key (division, account_id)
);

create table session (
  division text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  token_hash text collate "C" not null,
  csrf_secret text collate "C" not null,
  created_at timestamp with time zone not null,
  expires_at timestamp with time zone not null,
  last_seen_at timestamp with time zone,
  primary key (division, id)
);

create unique index session_by_token_hash on session (division, token_hash);

create table personal_value (
  division text collate "C" not null,
  commitment text collate "C" not null,
  owner_table text collate "C" not null,
  owner_id uuid not null,
  field text collate "C" not null,
  salt text collate "C",
  value text collate "C",
  primary key (division, commitment)
);

create table event (
  division text collate "C" not null,
  number bigint not null,
  at timestamp with time zone not null,
  kind text collate "C" not null,
  actor text collate "C" not null,
  subject uuid,
  body text collate "C" not null,
  previous_hash text collate "C" not null,
  hash text collate "C" not null,
  primary key (division, number)
);

create table outbox (
  division text collate "C" not null,
  number bigint not null,
  kind text collate "C" not null,
  subject uuid,
  primary key (division, number)
);

create table event_head (
  division text collate "C" not null,
  number bigint not null,
  previous_hash text collate "C" not null,
  hash text collate "C" not null,
  primary key (division)
);

alter table plan_version add constraint plan_version_id_fkey foreign key (division, id) references plan (division, id);

alter table plan_version add constraint plan_version_file_id_fkey foreign key (division, file_id) references stored_file (division, id);

alter table project add constraint project_plan_id_fkey foreign key (division, plan_id) references plan (division, id);

alter table project_version add constraint project_version_id_fkey foreign key (division, id) references project (division, id);

alter table indicator add constraint indicator_project_id_fkey foreign key (division, project_id) references project (division, id);

alter table indicator_version add constraint indicator_version_id_fkey foreign key (division, id) references indicator (division, id);

alter table account_version add constraint account_version_id_fkey foreign key (division, id) references account (division, id);

alter table credential add constraint credential_account_id_fkey foreign key (division, account_id) references account (division, id);

alter table session add constraint session_account_id_fkey foreign key (division, account_id) references account (division, id);
