-- One row: the id that the folder of the tables holds, too; empty until a program has opened both together.
create table lake_identity (
    lake_id varchar(36)
);

insert into lake_identity (lake_id) values (null);
