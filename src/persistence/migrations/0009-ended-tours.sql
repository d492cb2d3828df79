create table tour_ended (
  division text collate "C" not null,
  account_id uuid not null,
  tour text collate "C" not null,
  outcome text collate "C" not null,
  primary key (division, account_id, tour)
);

alter table tour_ended add constraint tour_ended_account_id_fkey foreign key (division, account_id) references account (division, id);
