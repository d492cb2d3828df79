alter table review_comment add column also jsonb;
