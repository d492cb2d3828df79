create table notice (
  division text collate "C" not null,
  id uuid not null,
  account_id uuid not null,
  kind text collate "C" not null,
  thing text collate "C" not null,
  plan_id uuid,
  facts jsonb not null,
  at timestamp with time zone not null,
  primary key (division, id)
);

create unique index notice_by_account_id_thing on notice (division, account_id, thing);

create index notice_by_account_id_at on notice (division, account_id, at);

create index notice_by_at on notice (division, at);

create table notice_read (
  division text collate "C" not null,
  notice_id uuid not null,
  read_at timestamp with time zone not null,
  primary key (division, notice_id)
);

create table notice_mail (
  division text collate "C" not null,
  notice_id uuid not null,
  state text collate "C" not null,
  attempts integer not null,
  next_at timestamp with time zone,
  fault text collate "C",
  primary key (division, notice_id)
);

create table mail_choice (
  division text collate "C" not null,
  account_id uuid not null,
  address text collate "C",
  off jsonb not null,
  primary key (division, account_id)
);

alter table notice_read add constraint notice_read_notice_id_fkey foreign key (division, notice_id) references notice (division, id);

alter table notice_mail add constraint notice_mail_notice_id_fkey foreign key (division, notice_id) references notice (division, id);

alter table mail_choice add constraint mail_choice_account_id_fkey foreign key (division, account_id) references account (division, id);
