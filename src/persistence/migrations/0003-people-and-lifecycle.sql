create table organisation_node (
  division text collate "C" not null,
  id uuid not null,
  kind text collate "C" not null,
  primary key (division, id)
);

create table organisation_node_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  code text collate "C",
  name text collate "C" not null,
  parent_id uuid,
  from_day date,
  to_day date,
  demo boolean not null,
  primary key (division, version_id),
  constraint organisation_node_version_bounds CHECK ((to_event > from_event))
);

create unique index organisation_node_version_open on organisation_node_version (division, id) where (to_event IS NULL);

create unique index organisation_node_version_by_id_from_event on organisation_node_version (division, id, from_event);

create table appointment (
  division text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  node_id uuid not null,
  role text collate "C" not null,
  primary key (division, id)
);

create index appointment_by_account_id on appointment (division, account_id);

create index appointment_by_node_id on appointment (division, node_id);

create table appointment_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  from_day date not null,
  to_day date,
  serves jsonb not null,
  reason text collate "C" not null,
  primary key (division, version_id),
  constraint appointment_version_bounds CHECK ((to_event > from_event))
);

create unique index appointment_version_open on appointment_version (division, id) where (to_event IS NULL);

create unique index appointment_version_by_id_from_event on appointment_version (division, id, from_event);

create table delegation (
  division text collate "C" not null,
  id uuid not null,
  appointment_id uuid not null,
  account_id uuid not null,
  primary key (division, id)
);

create index delegation_by_appointment_id on delegation (division, appointment_id);

create index delegation_by_account_id on delegation (division, account_id);

create table delegation_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  from_day date not null,
  until_day date not null,
  reason text collate "C" not null,
  primary key (division, version_id),
  constraint delegation_version_bounds CHECK ((to_event > from_event))
);

create unique index delegation_version_open on delegation_version (division, id) where (to_event IS NULL);

create unique index delegation_version_by_id_from_event on delegation_version (division, id, from_event);

create table declaration (
  division text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  primary key (division, id)
);

create unique index declaration_by_plan_id on declaration (division, plan_id);

create table declaration_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  round text collate "C" not null,
  state text collate "C" not null,
  action text collate "C",
  reason text collate "C" not null,
  declared_by jsonb not null,
  primary key (division, version_id),
  constraint declaration_version_bounds CHECK ((to_event > from_event))
);

create unique index declaration_version_open on declaration_version (division, id) where (to_event IS NULL);

create unique index declaration_version_by_id_from_event on declaration_version (division, id, from_event);

create table project_declaration (
  division text collate "C" not null,
  id uuid not null,
  project_id uuid not null,
  primary key (division, id)
);

create unique index project_declaration_by_project_id on project_declaration (division, project_id);

create table project_declaration_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  section_id uuid,
  state text collate "C" not null,
  reason text collate "C" not null,
  continuity text collate "C",
  disclosure text collate "C",
  secrecy_reviewer text collate "C",
  control bigint,
  reopened jsonb not null,
  duties jsonb not null,
  primary key (division, version_id),
  constraint project_declaration_version_bounds CHECK ((to_event > from_event))
);

create unique index project_declaration_version_open on project_declaration_version (division, id) where (to_event IS NULL);

create unique index project_declaration_version_by_id_from_event on project_declaration_version (division, id, from_event);

create table costing_line (
  division text collate "C" not null,
  id uuid not null,
  project_id uuid not null,
  primary key (division, id)
);

create index costing_line_by_project_id on costing_line (division, project_id);

create table costing_line_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  position integer not null,
  item text collate "C" not null,
  factors jsonb not null,
  price text collate "C" not null,
  standard text collate "C" not null,
  indicator_ids jsonb not null,
  primary key (division, version_id),
  constraint costing_line_version_bounds CHECK ((to_event > from_event))
);

create unique index costing_line_version_open on costing_line_version (division, id) where (to_event IS NULL);

create unique index costing_line_version_by_id_from_event on costing_line_version (division, id, from_event);

create table acknowledgement (
  division text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  project_id uuid,
  finding_key text collate "C" not null,
  kind text collate "C" not null,
  primary key (division, id)
);

create index acknowledgement_by_plan_id on acknowledgement (division, plan_id);

create index acknowledgement_by_project_id on acknowledgement (division, project_id);

create table acknowledgement_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  reason text collate "C" not null,
  author text collate "C" not null,
  role text collate "C" not null,
  state text collate "C" not null,
  primary key (division, version_id),
  constraint acknowledgement_version_bounds CHECK ((to_event > from_event))
);

create unique index acknowledgement_version_open on acknowledgement_version (division, id) where (to_event IS NULL);

create unique index acknowledgement_version_by_id_from_event on acknowledgement_version (division, id, from_event);

create table review_comment (
  division text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  project_id uuid,
  indicator_id uuid,
  field text collate "C",
  text text collate "C" not null,
  finding text collate "C",
  author text collate "C" not null,
  primary key (division, id)
);

create index review_comment_by_plan_id on review_comment (division, plan_id);

create index review_comment_by_project_id on review_comment (division, project_id);

create index review_comment_by_indicator_id on review_comment (division, indicator_id);

create table review_comment_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  state text collate "C" not null,
  answer text collate "C" not null,
  answered_by text collate "C",
  primary key (division, version_id),
  constraint review_comment_version_bounds CHECK ((to_event > from_event))
);

create unique index review_comment_version_open on review_comment_version (division, id) where (to_event IS NULL);

create unique index review_comment_version_by_id_from_event on review_comment_version (division, id, from_event);

create table round_window (
  division text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  round text collate "C" not null,
  primary key (division, id)
);

create unique index round_window_by_fiscal_year_round on round_window (division, fiscal_year, round);

create table round_window_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  opens_on date not null,
  closes_on date not null,
  primary key (division, version_id),
  constraint round_window_version_bounds CHECK ((to_event > from_event))
);

create unique index round_window_version_open on round_window_version (division, id) where (to_event IS NULL);

create unique index round_window_version_by_id_from_event on round_window_version (division, id, from_event);

create table lock_exception (
  division text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  round text collate "C" not null,
  unit_id uuid not null,
  account_id uuid,
  until_day date not null,
  reason text collate "C" not null,
  granted_by text collate "C" not null,
  primary key (division, id)
);

create index lock_exception_by_unit_id on lock_exception (division, unit_id);

create table attachment (
  division text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  project_id uuid,
  file_id uuid not null,
  kind text collate "C" not null,
  added_by text collate "C" not null,
  primary key (division, id)
);

create index attachment_by_plan_id on attachment (division, plan_id);

create index attachment_by_project_id on attachment (division, project_id);

create index attachment_by_file_id on attachment (division, file_id);

create table attachment_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  note text collate "C" not null,
  bound_event bigint,
  score integer,
  state text collate "C" not null,
  primary key (division, version_id),
  constraint attachment_version_bounds CHECK ((to_event > from_event))
);

create unique index attachment_version_open on attachment_version (division, id) where (to_event IS NULL);

create unique index attachment_version_by_id_from_event on attachment_version (division, id, from_event);

create index event_by_subject_number on event (division, subject, number);

alter table organisation_node_version add constraint organisation_node_version_id_fkey foreign key (division, id) references organisation_node (division, id);

alter table organisation_node_version add constraint organisation_node_version_parent_id_fkey foreign key (division, parent_id) references organisation_node (division, id);

alter table appointment add constraint appointment_account_id_fkey foreign key (division, account_id) references account (division, id);

alter table appointment add constraint appointment_node_id_fkey foreign key (division, node_id) references organisation_node (division, id);

alter table appointment_version add constraint appointment_version_id_fkey foreign key (division, id) references appointment (division, id);

alter table delegation add constraint delegation_appointment_id_fkey foreign key (division, appointment_id) references appointment (division, id);

alter table delegation add constraint delegation_account_id_fkey foreign key (division, account_id) references account (division, id);

alter table delegation_version add constraint delegation_version_id_fkey foreign key (division, id) references delegation (division, id);

alter table declaration add constraint declaration_plan_id_fkey foreign key (division, plan_id) references plan (division, id);

alter table declaration_version add constraint declaration_version_id_fkey foreign key (division, id) references declaration (division, id);

alter table project_declaration add constraint project_declaration_project_id_fkey foreign key (division, project_id) references project (division, id);

alter table project_declaration_version add constraint project_declaration_version_id_fkey foreign key (division, id) references project_declaration (division, id);

alter table project_declaration_version add constraint project_declaration_version_section_id_fkey foreign key (division, section_id) references organisation_node (division, id);

alter table costing_line add constraint costing_line_project_id_fkey foreign key (division, project_id) references project (division, id);

alter table costing_line_version add constraint costing_line_version_id_fkey foreign key (division, id) references costing_line (division, id);

alter table acknowledgement add constraint acknowledgement_plan_id_fkey foreign key (division, plan_id) references plan (division, id);

alter table acknowledgement add constraint acknowledgement_project_id_fkey foreign key (division, project_id) references project (division, id);

alter table acknowledgement_version add constraint acknowledgement_version_id_fkey foreign key (division, id) references acknowledgement (division, id);

alter table review_comment add constraint review_comment_plan_id_fkey foreign key (division, plan_id) references plan (division, id);

alter table review_comment add constraint review_comment_project_id_fkey foreign key (division, project_id) references project (division, id);

alter table review_comment add constraint review_comment_indicator_id_fkey foreign key (division, indicator_id) references indicator (division, id);

alter table review_comment_version add constraint review_comment_version_id_fkey foreign key (division, id) references review_comment (division, id);

alter table round_window_version add constraint round_window_version_id_fkey foreign key (division, id) references round_window (division, id);

alter table lock_exception add constraint lock_exception_unit_id_fkey foreign key (division, unit_id) references organisation_node (division, id);

alter table lock_exception add constraint lock_exception_account_id_fkey foreign key (division, account_id) references account (division, id);

alter table attachment add constraint attachment_plan_id_fkey foreign key (division, plan_id) references plan (division, id);

alter table attachment add constraint attachment_project_id_fkey foreign key (division, project_id) references project (division, id);

alter table attachment add constraint attachment_file_id_fkey foreign key (division, file_id) references stored_file (division, id);

alter table attachment_version add constraint attachment_version_id_fkey foreign key (division, id) references attachment (division, id);
