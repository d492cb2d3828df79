create table lock_exception_project (
  division text collate "C" not null,
  exception_id uuid not null,
  project_id uuid not null,
  primary key (division, exception_id, project_id)
);

alter table lock_exception_project add constraint lock_exception_project_exception_id_fkey foreign key (division, exception_id) references lock_exception (division, id);

alter table lock_exception_project add constraint lock_exception_project_project_id_fkey foreign key (division, project_id) references project (division, id);
