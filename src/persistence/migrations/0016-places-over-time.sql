alter table plan add column unit_id uuid;

alter table organisation_node_version add column earlier jsonb;

alter table organisation_node_version add column successor_id uuid;

alter table organisation_node_version add column own_office boolean;
