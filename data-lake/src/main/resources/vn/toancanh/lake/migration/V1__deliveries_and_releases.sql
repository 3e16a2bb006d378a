-- Every delivery that was ever taken; its bytes lie in the inbox under their SHA-256.
create table delivery (
    delivery_id varchar(32)              not null primary key,
    feed        varchar(64)              not null,
    provider    varchar(64)              not null,
    time_period varchar(16)              not null,
    simulated   boolean                  not null,
    note        varchar(1000)            not null,
    sha256      varchar(64)              not null,
    file_name   varchar(255)             not null,
    byte_count  bigint                   not null,
    received_at timestamp with time zone not null
);

create index delivery_by_bytes on delivery (feed, sha256);

-- Deliveries that no run has concluded yet.
create table pending_delivery (
    delivery_id varchar(32) not null primary key references delivery
);

-- One row, changed by every receipt, so that receipts happen one after the other.
create table intake (
    receipts bigint not null
);

insert into intake (receipts) values (0);

create table lake_release (
    release_id   bigint                   not null primary key,
    parent_id    bigint references lake_release,
    restored_id  bigint references lake_release,
    published_at timestamp with time zone not null,
    config_hash  varchar(64)              not null
);

create table release_snapshot (
    release_id  bigint       not null references lake_release,
    table_name  varchar(128) not null,
    snapshot_id bigint       not null,
    primary key (release_id, table_name)
);

create table release_delivery (
    release_id  bigint      not null references lake_release,
    delivery_id varchar(32) not null references delivery,
    primary key (release_id, delivery_id)
);
