create table target_detail (
  division text collate "C" not null,
  id uuid not null,
  indicator_id uuid not null,
  primary key (division, id)
);

create unique index target_detail_by_indicator_id on target_detail (division, indicator_id);

create table target_detail_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  direction text collate "C" not null,
  accumulation text collate "C" not null,
  weight text collate "C" not null,
  data_source text collate "C" not null,
  primary key (division, version_id),
  constraint target_detail_version_bounds CHECK ((to_event > from_event))
);

create unique index target_detail_version_open on target_detail_version (division, id) where (to_event IS NULL);

create unique index target_detail_version_by_id_from_event on target_detail_version (division, id, from_event);

alter table target_detail add constraint target_detail_indicator_id_fkey foreign key (division, indicator_id) references indicator (division, id);

alter table target_detail_version add constraint target_detail_version_id_fkey foreign key (division, id) references target_detail (division, id);
