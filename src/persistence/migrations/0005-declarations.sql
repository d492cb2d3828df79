alter table acknowledgement_version add column severity text collate "C";

alter table acknowledgement_version add column message text collate "C";

alter table acknowledgement_version add column said text collate "C";

create table command_request (
  division text collate "C" not null,
  key uuid not null,
  kind text collate "C" not null,
  actor text collate "C" not null,
  subject uuid,
  outcome jsonb not null,
  primary key (division, key)
);
