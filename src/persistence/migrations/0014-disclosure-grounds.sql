create table project_disclosure (
  division text collate "C" not null,
  id uuid not null,
  project_id uuid not null,
  primary key (division, id)
);

create unique index project_disclosure_by_project_id on project_disclosure (division, project_id);

create table project_disclosure_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  ground text collate "C" not null,
  reason text collate "C" not null,
  primary key (division, version_id),
  constraint project_disclosure_version_bounds CHECK ((to_event > from_event))
);

create unique index project_disclosure_version_open on project_disclosure_version (division, id) where (to_event IS NULL);

create unique index project_disclosure_version_by_id_from_event on project_disclosure_version (division, id, from_event);

alter table project_disclosure add constraint project_disclosure_project_id_fkey foreign key (division, project_id) references project (division, id);

alter table project_disclosure_version add constraint project_disclosure_version_id_fkey foreign key (division, id) references project_disclosure (division, id);
