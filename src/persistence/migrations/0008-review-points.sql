-- Figures of the rules before are no answer any more: they are computed anew, with the score.
delete from plan_figures;

alter table plan_figures add column review_points integer not null;
