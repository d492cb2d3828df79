alter table round_window_version add column review_days integer;
