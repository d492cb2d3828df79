create table lock_exception_end (
  division text collate "C" not null,
  exception_id uuid not null,
  ended_by text collate "C" not null,
  reason text collate "C" not null,
  primary key (division, exception_id)
);

alter table lock_exception_end add constraint lock_exception_end_exception_id_fkey foreign key (division, exception_id) references lock_exception (division, id);
