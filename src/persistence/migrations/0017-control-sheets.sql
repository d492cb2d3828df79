create table control_sheet (
  division text collate "C" not null,
  id uuid not null,
  fiscal_year integer not null,
  file_id uuid not null,
  kept_by text collate "C" not null,
  primary key (division, id)
);

create index control_sheet_by_fiscal_year on control_sheet (division, fiscal_year);

alter table control_sheet add constraint control_sheet_file_id_fkey foreign key (division, file_id) references stored_file (division, id);
