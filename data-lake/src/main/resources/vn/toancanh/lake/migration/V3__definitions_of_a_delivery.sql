-- The definitions with which the rows of a delivery were checked; none before a release counts it.
alter table delivery add column config_hash varchar(64);

update delivery set config_hash = (
    select config_hash from lake_release where release_id = (
        select min(release_id) from release_delivery where release_delivery.delivery_id = delivery.delivery_id));
