create table confirmed_copy (
  division text collate "C" not null,
  id uuid not null,
  plan_id uuid not null,
  project_id uuid,
  indicator_id uuid,
  cell text collate "C" not null,
  text text collate "C" not null,
  confirmed_by text collate "C" not null,
  primary key (division, id)
);

create index confirmed_copy_by_plan_id on confirmed_copy (division, plan_id);

alter table confirmed_copy add constraint confirmed_copy_plan_id_fkey foreign key (division, plan_id) references plan (division, id);

alter table confirmed_copy add constraint confirmed_copy_project_id_fkey foreign key (division, project_id) references project (division, id);

alter table confirmed_copy add constraint confirmed_copy_indicator_id_fkey foreign key (division, indicator_id) references indicator (division, id);
