-- What is due when, and which server has taken it: the table that db-scheduler works on, with its columns.
create table scheduled_task (
    task_name            varchar(100)             not null,
    task_instance        varchar(100)             not null,
    task_data            bytea,
    execution_time       timestamp with time zone not null,
    picked               boolean                  not null,
    picked_by            varchar(50),
    last_success         timestamp with time zone,
    last_failure         timestamp with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp with time zone,
    version              bigint                   not null,
    priority             smallint,
    primary key (task_name, task_instance)
);

create index scheduled_task_by_time on scheduled_task (execution_time);
create index scheduled_task_by_heartbeat on scheduled_task (last_heartbeat);
