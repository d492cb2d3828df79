alter table plan add column attempt integer;

create unique index plan_by_unit_code_fiscal_year_demo_attempt on plan (division, unit_code, fiscal_year, demo, attempt) nulls not distinct;

drop index plan_by_unit_code_fiscal_year_demo;
