create table work_activities (
  division text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  primary key (division, id)
);

create unique index work_activities_by_plan_id on work_activities (division, plan_id);

create table work_activities_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  activities jsonb not null,
  primary key (division, version_id),
  constraint work_activities_version_bounds CHECK ((to_event > from_event))
);

create unique index work_activities_version_open on work_activities_version (division, id) where (to_event IS NULL);

create unique index work_activities_version_by_id_from_event on work_activities_version (division, id, from_event);

alter table work_activities add constraint work_activities_plan_id_fkey foreign key (division, plan_id) references plan (division, id);

alter table work_activities_version add constraint work_activities_version_id_fkey foreign key (division, id) references work_activities (division, id);
