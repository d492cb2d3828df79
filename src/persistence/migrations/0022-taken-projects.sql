create table taken_project (
  division text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  project_id uuid not null,
  from_plan uuid not null,
  from_project uuid not null,
  from_event bigint not null,
  from_year integer not null,
  from_title text collate "C" not null,
  cells jsonb not null,
  primary key (division, id)
);

create unique index taken_project_by_project_id on taken_project (division, project_id);

create index taken_project_by_plan_id on taken_project (division, plan_id);

alter table taken_project add constraint taken_project_plan_id_fkey foreign key (division, plan_id) references plan (division, id);

alter table taken_project add constraint taken_project_project_id_fkey foreign key (division, project_id) references project (division, id);
