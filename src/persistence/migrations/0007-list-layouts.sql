create table list_layout (
  division text collate "C" not null,
  id uuid not null,
  saved_by text collate "C" not null,
  primary key (division, id)
);

create table list_layout_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  title text collate "C" not null,
  money_unit text collate "C" not null,
  targets text collate "C" not null,
  columns jsonb not null,
  primary key (division, version_id),
  constraint list_layout_version_bounds CHECK ((to_event > from_event))
);

create unique index list_layout_version_open on list_layout_version (division, id) where (to_event IS NULL);

create unique index list_layout_version_by_id_from_event on list_layout_version (division, id, from_event);

alter table list_layout_version add constraint list_layout_version_id_fkey foreign key (division, id) references list_layout (division, id);
