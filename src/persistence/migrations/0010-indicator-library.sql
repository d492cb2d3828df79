create table library_entry (
  division text collate "C" not null,
  id uuid not null,
  key text collate "C" not null,
  primary key (division, id)
);

create unique index library_entry_by_key on library_entry (division, key);

create table library_entry_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  content jsonb not null,
  valid_from date not null,
  valid_to date,
  successor text collate "C",
  reason text collate "C" not null,
  primary key (division, version_id),
  constraint library_entry_version_bounds CHECK ((to_event > from_event))
);

create unique index library_entry_version_open on library_entry_version (division, id) where (to_event IS NULL);

create unique index library_entry_version_by_id_from_event on library_entry_version (division, id, from_event);

create table library_proposal (
  division text collate "C" not null,
  id uuid not null,
  proposed_by text collate "C" not null,
  node_id text collate "C" not null,
  changes text collate "C",
  primary key (division, id)
);

create table library_proposal_version (
  division text collate "C" not null,
  version_id uuid not null,
  id uuid not null,
  from_event bigint not null,
  to_event bigint,
  field_digests jsonb not null,
  content jsonb not null,
  state text collate "C" not null,
  reason text collate "C" not null,
  entry_key text collate "C",
  decided_by text collate "C",
  primary key (division, version_id),
  constraint library_proposal_version_bounds CHECK ((to_event > from_event))
);

create unique index library_proposal_version_open on library_proposal_version (division, id) where (to_event IS NULL);

create unique index library_proposal_version_by_id_from_event on library_proposal_version (division, id, from_event);

alter table library_entry_version add constraint library_entry_version_id_fkey foreign key (division, id) references library_entry (division, id);

alter table library_proposal_version add constraint library_proposal_version_id_fkey foreign key (division, id) references library_proposal (division, id);
