-- A delivery is counted from one release on, up to the one that counts it no more; one that was taken back may be counted again.
create table counted_delivery (
    delivery_id   varchar(32) not null references delivery,
    from_release  bigint      not null references lake_release,
    until_release bigint references lake_release,
    primary key (delivery_id, from_release)
);

create index counted_delivery_by_release on counted_delivery (until_release, from_release);

-- Releases that follow one another and count the same delivery have the same distance between its place in the one list and the other.
insert into counted_delivery (delivery_id, from_release, until_release)
select s.delivery_id,
       s.first_release,
       (select min(r.release_id) from lake_release r where r.release_id > s.last_release)
  from (select n.delivery_id, min(n.release_id) as first_release, max(n.release_id) as last_release
          from (select d.delivery_id,
                       d.release_id,
                       l.release_number - row_number() over (partition by d.delivery_id order by d.release_id) as distance
                  from release_delivery d
                  join (select release_id, row_number() over (order by release_id) as release_number from lake_release) l
                    on l.release_id = d.release_id) n
         group by n.delivery_id, n.distance) s;

drop table release_delivery;
