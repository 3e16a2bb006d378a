-- Which program made a release; not known of releases that were made before this was noted.
alter table lake_release add column code_version varchar(200);

-- When the files of a release were given up; empty while it can be shown.
alter table lake_release add column expired_at timestamp with time zone;

-- Which draft it was published from, so that who lost the connection while publishing can tell whether it was done.
alter table lake_release add column draft_id varchar(36) unique;

create table release_tag (
    tag_name   varchar(64)              not null primary key,
    release_id bigint                   not null references lake_release,
    tagged_at  timestamp with time zone not null
);

create index release_by_delivery on release_delivery (delivery_id, release_id);
